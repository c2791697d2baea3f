import { toSegment, type Segment } from './placed-word.ts';

/** What lies on one line has its middle this near to the line's, as a share of the smaller height. */
const nearMiddle = 0.42;

interface Placed {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly height: number;
}

interface OpenRow<Item extends Placed> {
  readonly items: Item[];
  weight: number;
  middle: number;
  height: number;
}

/** Rows still open to items lower down: tall type beside small lines keeps few of them open. */
const mostOpenRows = 8;

/**
 * Groups items into rows by their middles, whatever the gaps between them.
 *
 * @returns rows from top to bottom, each left to right.
 */
export function toRows<Item extends Placed>(items: readonly Item[]): Item[][] {
  const rows: OpenRow<Item>[] = [];
  for (const item of [...items].sort((a, b) => a.middle - b.middle)) {
    const row = nearestRow(rows, item);
    if (row === undefined)
      rows.push({ items: [item], weight: weightOf(item), middle: item.middle, height: item.height });
    else join(row, item);
  }
  return rows.sort((a, b) => a.middle - b.middle).map((row) => row.items.sort((a, b) => a.left - b.left));
}

function nearestRow<Item extends Placed>(rows: readonly OpenRow<Item>[], item: Item): OpenRow<Item> | undefined {
  let nearest: OpenRow<Item> | undefined;
  let least = Infinity;
  for (let index = rows.length - 1; index >= Math.max(0, rows.length - mostOpenRows); index--) {
    const row = rows[index];
    if (row === undefined) continue;
    const away = Math.abs(item.middle - row.middle) / Math.min(item.height, row.height);
    if (away <= nearMiddle && away < least) {
      nearest = row;
      least = away;
    }
  }
  return nearest;
}

function weightOf(item: Placed): number {
  return Math.max(item.right - item.left, 1e-6) * item.height;
}

function join<Item extends Placed>(row: OpenRow<Item>, item: Item): void {
  const weight = weightOf(item);
  const total = row.weight + weight;
  row.middle = (row.middle * row.weight + item.middle * weight) / total;
  row.height = (row.height * row.weight + item.height * weight) / total;
  row.weight = total;
  row.items.push(item);
}

/** Splits a row where a gap is wider than this share of the type beside it. */
const widestGap = 0.9;

/** Cuts rows of words into segments at gaps that no justified line of text has. */
export function toSegments(rows: readonly (readonly Segment[])[]): Segment[] {
  return rows.flatMap((row) => {
    const segments: Segment[][] = [];
    let right = -Infinity;
    for (const item of row) {
      const last = segments.at(-1);
      const height = Math.max(item.height, last?.at(-1)?.height ?? 0);
      if (last !== undefined && item.left - right <= widestGap * height) last.push(item);
      else segments.push([item]);
      right = Math.max(right, item.right);
    }
    return segments.map((items) => toSegment(items.flatMap((item) => item.words)));
  });
}
