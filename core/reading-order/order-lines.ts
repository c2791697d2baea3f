import { type Line, type Word } from '../page.ts';
import { attachSmallType } from './attach-small-type.ts';
import { placeWords, toSegment, type Segment } from './placed-word.ts';
import { splitColumns } from './text-columns.ts';
import { toRows, toSegments } from './word-rows.ts';

/** Stretches of columns one below the other, and columns within columns. */
const deepest = 12;

/**
 * Puts the words of a page into lines and the lines into reading order: from top to bottom, columns of running text one
 * after the other, tables and forms row by row. About n log n in the number of words.
 *
 * @param words - of one page, upright, in any order; those without a box come first, each run of them one line.
 * @param skew - degrees, -45..45, clockwise positive: slant of the lines on the page.
 */
export function orderLines(words: readonly Word[], skew: number): Line[] {
  const unplaced = words.filter((word) => word.box === null);
  const segments = attachSmallType(toSegments(toRows(placeWords(words, skew).map((word) => toSegment([word])))));
  const lines = orderRegion(
    segments.sort((a, b) => a.middle - b.middle),
    0,
  );
  return unplaced.length > 0 ? [{ words: unplaced }, ...lines] : lines;
}

/** @param segments - sorted by their middles. */
function orderRegion(segments: readonly Segment[], depth: number): Line[] {
  if (segments.length === 0) return [];
  const split = depth < deepest ? splitColumns(segments) : undefined;
  if (split === undefined) return toRows(segments).map(toLine);
  const parts = [split.above, split.left, split.right, split.below];
  return parts.flatMap((part) => orderRegion(part, depth + 1));
}

function toLine(row: readonly Segment[]): Line {
  const words = row.flatMap((segment) => segment.words);
  return { words: words.sort((a, b) => a.left - b.left).map(({ word }) => word) };
}
