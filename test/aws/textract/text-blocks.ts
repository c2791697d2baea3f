import { randomUUID } from 'node:crypto';
import { type FoundLine, type FoundWord, type RelativePoint, type TextPolygon } from './textract-engine.ts';

interface Geometry {
  readonly BoundingBox: { Left: number; Top: number; Width: number; Height: number };
  readonly Polygon: readonly { X: number; Y: number }[];
}

interface Block {
  readonly BlockType: 'PAGE' | 'LINE' | 'WORD';
  readonly Id: string;
  readonly Geometry: Geometry;
  readonly Text?: string;
  readonly TextType?: 'PRINTED';
  /** 0..100. */
  readonly Confidence?: number;
  readonly Relationships?: readonly { readonly Type: 'CHILD'; readonly Ids: readonly string[] }[];
}

interface Lettering {
  readonly text: string;
  readonly confidence: number;
  readonly polygon: TextPolygon;
}

/** The lines as `DetectDocumentText` answers them: the page, its lines, each with its words. */
export function textBlocks(lines: readonly FoundLine[]): readonly Block[] {
  const blocks = lines.flatMap(lineBlocks);
  const page: Block = {
    BlockType: 'PAGE',
    Id: randomUUID(),
    Geometry: geometry(wholePage),
    ...children(blocks.filter(({ BlockType }) => BlockType === 'LINE')),
  };
  return [page, ...blocks];
}

const wholePage: TextPolygon = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

function lineBlocks(words: FoundLine): Block[] {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  const blocks = words.map((word) => textBlock('WORD', word));
  const line = {
    text: words.map(({ text }) => text).join(' '),
    confidence: words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length,
    polygon: spanning(first, last),
  };
  return [{ ...textBlock('LINE', line), ...children(blocks) }, ...blocks];
}

/** From the left edge of the first word to the right edge of the last: the line's slant shows. */
function spanning(first: FoundWord, last: FoundWord): TextPolygon {
  return [first.polygon[0], last.polygon[1], last.polygon[2], first.polygon[3]];
}

function textBlock(type: 'LINE' | 'WORD', { text, confidence, polygon }: Lettering): Block {
  return {
    BlockType: type,
    Id: randomUUID(),
    Text: text,
    Confidence: confidence * 100,
    Geometry: geometry(polygon),
    ...(type === 'WORD' ? { TextType: 'PRINTED' as const } : {}),
  };
}

function children(blocks: readonly Block[]): Pick<Block, 'Relationships'> {
  return blocks.length === 0 ? {} : { Relationships: [{ Type: 'CHILD', Ids: blocks.map(({ Id }) => Id) }] };
}

function geometry(polygon: readonly RelativePoint[]): Geometry {
  const [xs, ys] = [polygon.map(({ x }) => x), polygon.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return {
    BoundingBox: { Left: left, Top: top, Width: Math.max(...xs) - left, Height: Math.max(...ys) - top },
    Polygon: polygon.map(({ x, y }) => ({ X: x, Y: y })),
  };
}
