import { z } from 'zod';
import { type AnalysedPage, analysedPageSchema } from './analysed-page.ts';
import { readPageSchema, type Line, type Word } from './page.ts';

/** Stands where a word has no confidence, and for the width of a word without a box. */
const none = -1;

const texts = z.custom<readonly string[]>(
  (value) => Array.isArray(value) && value.every((text) => typeof text === 'string' && text !== ''),
);
const lengths = z.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.every((length) => Number.isSafeInteger(length) && length >= 0),
);
/** Of any size: a file may set type a million miles wide. */
const finite = z.custom<readonly number[]>((value) => Array.isArray(value) && value.every(Number.isFinite));
const confidences = z.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.every((one) => one === none || (one >= 0 && one <= 1)),
);

const packedWordsSchema = z
  .object({
    texts,
    /** One a word; empty when no word has one. */
    confidences,
    /** x, y, width and height of each word, hundredths of a point. */
    boxes: finite,
    /** Words of each line. */
    lengths,
  })
  .refine(
    (words) =>
      [0, words.texts.length].includes(words.confidences.length) &&
      words.boxes.length === 4 * words.texts.length &&
      words.lengths.reduce((sum, length) => sum + length, 0) === words.texts.length,
  );
type PackedWords = z.infer<typeof packedWordsSchema>;

/**
 * A page on its way from one process to another or to the disk: a list a property, not an object a word, is a third of the
 * bytes and of the work. Boxes are told in hundredths of a point: so are they here.
 */
export const packedPageSchema = analysedPageSchema.extend({
  page: readPageSchema.omit({ lines: true }),
  words: packedWordsSchema,
});
export type PackedPage = z.infer<typeof packedPageSchema>;

export function packPage({ page: { lines, ...page }, ...rest }: AnalysedPage): PackedPage {
  return { ...rest, page, words: packWords(lines) };
}

/** The page as it was packed, boxes rounded to hundredths of a point. */
export function unpackPage({ page, words, ...rest }: PackedPage): AnalysedPage {
  return { ...rest, page: { ...page, lines: unpackLines(words) } };
}

function packWords(lines: readonly Line[]): PackedWords {
  const words = lines.flatMap((line) => line.words);
  const boxes: number[] = [];
  for (const { box } of words) {
    if (box === null) boxes.push(0, 0, none, 0);
    else boxes.push(hundredths(box.x), hundredths(box.y), hundredths(box.width), hundredths(box.height));
  }
  const isSure = words.some(({ confidence }) => confidence !== null);
  return {
    texts: words.map(({ text }) => text),
    confidences: isSure ? words.map(({ confidence }) => confidence ?? none) : [],
    boxes,
    lengths: lines.map((line) => line.words.length),
  };
}

function hundredths(points: number): number {
  return Math.round(points * 100) + 0; // + 0: no negative zero
}

function unpackLines(packed: PackedWords): Line[] {
  let at = 0;
  return packed.lengths.map((length) => {
    const words: Word[] = [];
    for (const end = at + length; at < end; at += 1) words.push(unpackWord(packed, at));
    return { words };
  });
}

function unpackWord({ texts: all, confidences: sure, boxes }: PackedWords, index: number): Word {
  const confidence = sure[index] ?? none;
  const [x = 0, y = 0, width = none, height = 0] = boxes.slice(4 * index, 4 * index + 4);
  return {
    text: all[index] ?? '',
    box: width === none ? null : { x: x / 100, y: y / 100, width: width / 100, height: height / 100 },
    confidence: confidence === none ? null : confidence,
  };
}
