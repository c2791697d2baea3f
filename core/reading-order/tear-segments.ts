import { toSegment, type Segment } from './placed-word.ts';

/** A gutter between narrow columns may be no wider than a gap in a justified line; half a line height it is at least. */
const leastGap = 0.5;
/** A word begins at an edge when it is this near, in line heights. */
const nearEdge = 0.25;

/**
 * Tears the segments apart that hold a gap before a word at the edge: lines of two columns, so close that they were taken
 * for one.
 *
 * @param edge - left edge that other segments share.
 * @returns the segments sorted by their middles.
 */
export function tearSegments(segments: readonly Segment[], edge: number): Segment[] {
  return segments.flatMap((segment) => tear(segment, edge)).sort((a, b) => a.middle - b.middle);
}

function tear(segment: Segment, edge: number): Segment[] {
  const { words, left, right, height } = segment;
  if (left >= edge || right <= edge) return [segment];
  const index = words.findIndex((word) => Math.abs(word.left - edge) <= nearEdge * height);
  const [before, after] = [words.slice(0, Math.max(0, index)), words.slice(index)];
  const end = Math.max(...before.map((word) => word.right));
  const start = Math.min(...after.map((word) => word.left));
  if (before.length === 0 || start - end < leastGap * height) return [segment];
  return [toSegment(before), toSegment(after)];
}
