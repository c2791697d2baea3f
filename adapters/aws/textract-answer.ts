import { z } from 'zod';
import { LiasseError } from '../../core/liasse-error.ts';
import { type Point, type Quad } from '../../core/ocr/quad.ts';
import { type FoundLine, type FoundWord } from '../../core/ocr/upright-reading.ts';
import { wellFormed } from '../../core/well-formed.ts';

/** Share of the image's width and height; the corners of a slanted line may lie a little outside. */
const share = z.number().min(-1).max(2);
const pointSchema = z.object({ X: share, Y: share });

const placed = {
  Text: z.string().max(10_000),
  /** Per cent. */
  Confidence: z.number().min(0).max(100),
  /** From the top left corner of the text as it is read, clockwise, however the page lies. */
  Geometry: z.object({ Polygon: z.tuple([pointSchema, pointSchema, pointSchema, pointSchema]) }),
};

const wordSchema = z.object({ BlockType: z.literal('WORD'), Id: z.string(), ...placed });
const lineSchema = z.object({
  BlockType: z.literal('LINE'),
  ...placed,
  Relationships: z.array(z.object({ Type: z.string(), Ids: z.array(z.string()) })),
});
const otherSchema = z.object({ BlockType: z.string().regex(/^(?!(WORD|LINE)$)/) });

/** The part of an answer of DetectDocumentText that is believed. */
const answerSchema = z.object({ Blocks: z.array(z.union([wordSchema, lineSchema, otherSchema])).max(100_000) });
type WordBlock = z.infer<typeof wordSchema>;
type LineBlock = z.infer<typeof lineSchema>;

/**
 * Lines and words of an answer, in pixels of the image.
 *
 * @param image - size of the page image, in pixels, whatever the size it was sent in.
 * @throws LiasseError `engine-unavailable` (retryable) when the answer is none.
 */
export function foundLines(answer: unknown, image: { width: number; height: number }): FoundLine[] {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success) throw oddAnswer(parsed.error);
  const blocks = parsed.data.Blocks;
  const quadOf = (block: WordBlock | LineBlock): Quad => {
    const [a, b, c, d] = block.Geometry.Polygon;
    const at = ({ X, Y }: { X: number; Y: number }): Point => ({ x: X * image.width, y: Y * image.height });
    return [at(a), at(b), at(c), at(d)];
  };
  const words = new Map(blocks.flatMap((block) => (isWord(block) ? [[block.Id, toWord(block, quadOf(block))]] : [])));
  return blocks.filter(isLine).map((line) => ({
    quad: quadOf(line),
    words: line.Relationships.filter(({ Type }) => Type === 'CHILD')
      .flatMap(({ Ids }) => Ids)
      .map((id) => words.get(id) ?? missingWord())
      .filter(({ text }) => text !== ''),
  }));
}

function isWord(block: { BlockType: string }): block is WordBlock {
  return block.BlockType === 'WORD';
}

function isLine(block: { BlockType: string }): block is LineBlock {
  return block.BlockType === 'LINE';
}

function toWord({ Text, Confidence }: WordBlock, quad: Quad): FoundWord {
  return { text: wellFormed(Text).normalize('NFC').trim(), quad, confidence: Confidence / 100 };
}

function missingWord(): never {
  throw oddAnswer(new Error('a line of a word that is not there'));
}

function oddAnswer(cause: Error): LiasseError {
  const message = 'La réponse de Textract n’est pas celle attendue : la page sera demandée à nouveau.';
  return new LiasseError('engine-unavailable', message, { retryable: true, cause });
}
