import { columnLines, type ColumnLine } from './column-lines.ts';
import { columnStretch, type ColumnStretch } from './column-stretch.ts';
import { type Segment } from './placed-word.ts';
import { tearSegments } from './tear-segments.ts';

/** Left edges within this many line heights are one. */
const edgeTolerance = 0.8;
/** An edge has this many lines at least; so many edges are tried, the commonest first. */
const fewestOnEdge = 3;
const edgesTried = 8;
/** Type larger than that of the page by this, with nothing beside it, is a heading over both columns. */
const headingType = 1.3;
/** Segments before and after one, in order of height on the page, among which what lies beside it is looked for. */
const nearby = 6;
/** Lines of running text in each of two columns, at least; and where the same gutter parts columns elsewhere. */
const fewestRunning = 3;
const fewestAgain = 2;

/**
 * Looks for the gutter between columns of running text, as Breuel does (Two geometric algorithms for layout analysis,
 * 2002): a stretch of white that no line crosses, with evidence from many lines on both sides. Here the evidence is that
 * the lines wrap: each is filled until the next word finds no room. Tables, forms and address blocks do not wrap, and are
 * not parted.
 *
 * @param segments - of one region, sorted by their middles.
 * @returns the region in parts to be read one after the other; undefined without columns.
 */
export function splitColumns(segments: readonly Segment[]): Segment[][] | undefined {
  const height = median(segments.map((segment) => segment.height));
  let best: { gutter: Gutter; score: number } | undefined;
  for (const edge of commonEdges(segments, height)) {
    const x = edge - 0.15 * height;
    const stretches = uncrossed(tearSegments(segments, edge), x, height);
    const columns = stretches.map((stretch) => findColumns(stretch, x, fewestRunning));
    const score = columns.reduce((sum, found) => sum + (found?.score ?? 0), 0);
    if (score > (best?.score ?? 0)) best = { gutter: { x, stretches, columns }, score };
  }
  return best === undefined ? undefined : partAt(best.gutter);
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
    .filter((group) => group.count >= fewestOnEdge)
    .sort((a, b) => b.count - a.count)
    .slice(0, edgesTried)
    .map((group) => group.edge);
}

interface Gutter {
  readonly x: number;
  /** From top to bottom: those that the gutter parts, and what lies across it. */
  readonly stretches: readonly Stretch[];
  /** What was found in each stretch. */
  readonly columns: readonly (ColumnStretch | undefined)[];
}

interface Stretch {
  readonly isCrossed: boolean;
  readonly segments: readonly Segment[];
}

/** Runs of segments, from top to bottom, that all keep to one side of x; what crosses it, or is a heading over both, parts them. */
function uncrossed(segments: readonly Segment[], x: number, height: number): Stretch[] {
  const stretches: { isCrossed: boolean; segments: Segment[] }[] = [];
  segments.forEach((segment, index) => {
    const isHeading = segment.height >= headingType * height && hasNothingBeside(segments, index, x);
    const isCrossed = (segment.left < x && segment.right > x) || isHeading;
    const last = stretches.at(-1);
    if (last?.isCrossed === isCrossed) last.segments.push(segment);
    else stretches.push({ isCrossed, segments: [segment] });
  });
  return stretches;
}

/** Whether nothing lies beside a segment on the other side of x. @param segments - sorted by their middles. */
function hasNothingBeside(segments: readonly Segment[], index: number, x: number): boolean {
  const own = segments[index];
  if (own === undefined) return false;
  // Neighbours in height are neighbours in order.
  const near = segments.slice(Math.max(0, index - nearby), index + nearby + 1);
  return !near.some((other) => other.left >= x !== own.left >= x && Math.abs(other.middle - own.middle) < own.height);
}

function findColumns({ isCrossed, segments }: Stretch, x: number, fewest: number): ColumnStretch | undefined {
  if (isCrossed) return undefined;
  const [left, right]: [Segment[], Segment[]] = [[], []];
  for (const segment of segments) (segment.right <= x ? left : right).push(segment);
  if (left.length < fewest || right.length < fewest) return undefined; // not enough for the lines that each must have
  const lines = [...columnLines(left, 'left', x), ...columnLines(right, 'right', x)];
  return columnStretch(
    lines.sort((a, b) => a.middle - b.middle),
    fewest,
  );
}

function partAt({ x, stretches, columns }: Gutter): Segment[][] {
  const parts: Segment[][] = [[]];
  for (const [index, stretch] of stretches.entries()) {
    const found = columns[index] ?? findColumns(stretch, x, fewestAgain);
    if (found === undefined) parts.at(-1)?.push(...stretch.segments);
    else {
      parts.at(-1)?.push(...segmentsOf(found.above));
      parts.push(segmentsOf(found.left), segmentsOf(found.right), segmentsOf(found.below));
    }
  }
  return parts.filter((part) => part.length > 0).map(byMiddle);
}

function segmentsOf(lines: readonly ColumnLine[]): Segment[] {
  return lines.flatMap((line) => line.segments);
}

function byMiddle(segments: readonly Segment[]): Segment[] {
  return [...segments].sort((a, b) => a.middle - b.middle);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
