import { type Segment } from './placed-word.ts';
import { toRows } from './word-rows.ts';

/** Two columns of running text beside each other, and what stands above and below them. */
export interface ColumnSplit {
  readonly above: readonly Segment[];
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
  readonly below: readonly Segment[];
}

/** Fewer lines are no column. */
const fewestRows = 4;
/** Of a column's rows, in the middle one: how much of the column's width is filled, and how many words it has. */
const leastFill = 0.6;
const leastWords = 3;
/** A row of running text is one segment; a table's is several. */
const mostSegments = 1.35;
/** The wider of two columns to the narrower, at most. */
const mostUneven = 3.5;
/** Left edges within this many line heights are one. */
const edgeTolerance = 0.8;
/** Left edges tried, the commonest first. */
const edgesTried = 8;

/**
 * Looks for a gutter between columns of running text: a left edge shared by many segments, with a stretch of the page
 * where nothing crosses it and both sides read like prose. Tables, forms and address blocks do not.
 *
 * @param segments - of one region, sorted by their middles.
 */
export function splitColumns(segments: readonly Segment[]): ColumnSplit | undefined {
  if (segments.length < 2 * fewestRows) return undefined;
  const height = median(segments.map((segment) => segment.height));
  let best: { split: ColumnSplit; rows: number } | undefined;
  for (const edge of commonEdges(segments, height)) {
    const found = longestStretch(segments, edge - 0.15 * height);
    if (found !== undefined && (best === undefined || found.rows > best.rows)) best = found;
  }
  return best?.split;
}

/** Left edges that several segments share, the leftmost excepted: there nothing lies beyond. */
function commonEdges(segments: readonly Segment[], height: number): number[] {
  const lefts = segments.map((segment) => segment.left).sort((a, b) => a - b);
  const groups: { edge: number; count: number }[] = [];
  for (const left of lefts) {
    const group = groups.at(-1);
    if (group !== undefined && left - group.edge <= edgeTolerance * height) group.count += 1;
    else groups.push({ edge: left, count: 1 });
  }
  return groups
    .slice(1)
    .filter((group) => group.count >= fewestRows)
    .sort((a, b) => b.count - a.count)
    .slice(0, edgesTried)
    .map((group) => group.edge);
}

/** The longest run of segments, from top to bottom, that all keep to one side of x and make two columns. */
function longestStretch(segments: readonly Segment[], x: number): { split: ColumnSplit; rows: number } | undefined {
  const crossing = segments.flatMap(({ left, right }, index) => (left < x && right > x ? [index] : []));
  const ends = [...crossing, segments.length];
  const stretches = ends.map((end, index) => ({ first: (ends[index - 1] ?? -1) + 1, end, x }));
  // The longest first: the one that makes columns is then the best.
  stretches.sort((a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first);
  for (const stretch of stretches) {
    if (stretch.end - stretch.first < 2 * fewestRows) return undefined;
    const found = cutStretch(segments, stretch);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** @returns the columns between two indices, and how many segments they hold. */
function cutStretch(
  segments: readonly Segment[],
  { first, end, x }: { first: number; end: number; x: number },
): { split: ColumnSplit; rows: number } | undefined {
  const stretch = sharedHeight(segments.slice(first, end), x);
  if (stretch === undefined) return undefined;
  const { from, to } = stretch;
  const inside = segments.slice(first + from, first + to);
  const [left, right] = [inside.filter((segment) => segment.right <= x), inside.filter((segment) => segment.right > x)];
  if (!areColumns(left, right)) return undefined;
  const split = { above: segments.slice(0, first + from), left, right, below: segments.slice(first + to) };
  return { split, rows: inside.length };
}

/** Leaves off, above, what lies on one side only before the other begins: a heading that happens to be short. */
function sharedHeight(stretch: readonly Segment[], x: number): { from: number; to: number } | undefined {
  const firstLeft = stretch.findIndex((segment) => segment.right <= x);
  const firstRight = stretch.findIndex((segment) => segment.right > x);
  if (firstLeft < 0 || firstRight < 0) return undefined;
  const later = Math.max(firstLeft, firstRight);
  const start = stretch[later];
  if (start === undefined) return undefined;
  // Both columns begin within about two lines of each other.
  const from = stretch.findIndex((segment) => segment.middle >= start.middle - 2.5 * start.height);
  return { from, to: stretch.length };
}

function areColumns(left: readonly Segment[], right: readonly Segment[]): boolean {
  const [leftWidth, rightWidth] = [proseWidth(left), proseWidth(right)];
  if (leftWidth === undefined || rightWidth === undefined) return false;
  return Math.max(leftWidth, rightWidth) <= mostUneven * Math.min(leftWidth, rightWidth);
}

/** Width of a column if its rows read like prose: several words, most of the width filled, no cells. */
function proseWidth(segments: readonly Segment[]): number | undefined {
  const rows = toRows(segments);
  if (rows.length < fewestRows || segments.length > mostSegments * rows.length) return undefined;
  const left = segments.reduce((least, segment) => Math.min(least, segment.left), Infinity);
  const right = segments.reduce((most, segment) => Math.max(most, segment.right), -Infinity);
  const filled = median(rows.map((row) => row.reduce((sum, segment) => sum + segment.right - segment.left, 0)));
  const words = median(rows.map((row) => row.reduce((sum, segment) => sum + segment.words.length, 0)));
  return filled >= leastFill * (right - left) && words >= leastWords ? right - left : undefined;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
