import { type BoundingBox, type Line } from '../page.ts';

/** Where the text of a page stands; shares are of the page's width or height, 0..1. */
export interface PageLayout {
  readonly left: number;
  readonly right: number;
  /** Lower edge of the lowest line above the foot. */
  readonly bottom: number;
  /** Median height of words, points. */
  readonly wordHeight: number;
  /** Columns: left edges shared by several lines, in steps of `columnStep` of the width. */
  readonly columns: ReadonlySet<number>;
}

/** Below this share of the height stand page numbers and running feet. */
const foot = 0.92;
const columnStep = 1 / 128;
/** Words that begin at one place and so make a column. */
const leastWords = 4;

/** @param width - points, above 0. @param height - points, above 0. @returns null when no word has a box. */
export function pageLayout(lines: readonly Line[], width: number, height: number): PageLayout | null {
  const boxes = lines.flatMap((line) => line.words.flatMap(({ box }) => (box === null ? [] : [box])));
  if (boxes.length === 0) return null;
  const bottoms = boxes.map((box) => (box.y + box.height) / height).filter((bottom) => bottom < foot);
  return {
    left: quantile(lines.flatMap(firstBox).map((box) => box.x / width), 0.2),
    right: quantile(lines.flatMap(lastBox).map((box) => (box.x + box.width) / width), 0.8),
    bottom: bottoms.reduce((lowest, bottom) => Math.max(lowest, bottom), 0),
    wordHeight: quantile(boxes.map((box) => box.height), 0.5),
    columns: columnsOf(boxes, width),
  }; // prettier-ignore
}

function columnsOf(boxes: readonly BoundingBox[], width: number): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const box of boxes) {
    const column = Math.round(box.x / width / columnStep);
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([column, count]) => (count >= leastWords ? [column] : [])));
}

function firstBox({ words }: Line): BoundingBox[] {
  const box = words[0]?.box;
  return box == null ? [] : [box];
}

function lastBox({ words }: Line): BoundingBox[] {
  const box = words.at(-1)?.box;
  return box == null ? [] : [box];
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;
}
