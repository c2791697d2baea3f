import { type Line, type Word } from '../page.ts';
import { attachSmallType } from './attach-small-type.ts';
import { placeWords, toSegment, type Segment } from './placed-word.ts';
import { splitColumns } from './text-columns.ts';
import { toRows, toSegments } from './word-rows.ts';

/** Gutters beside each other, and others above and below. */
const deepest = 12;

/**
 * Puts the words of a page into lines and the lines into reading order: from top to bottom, columns of running text one
 * after the other, tables and forms row by row. About n log n in the number of words.
 *
 * @param words - of one page, upright and level, in any order; those without a box come first, each run of them one line.
 */
export function orderLines(words: readonly Word[]): Line[] {
  const unplaced = words.filter((word) => word.box === null);
  const lines = orderPlaced(placeWords(words).map((word) => toSegment([word])));
  return unplaced.length > 0 ? [{ words: unplaced }, ...lines] : lines;
}

/**
 * The same for words of which some are known to stand side by side.
 *
 * @param segments - in any order.
 */
export function orderPlaced(segments: readonly Segment[]): Line[] {
  const joined = attachSmallType(toSegments(toRows(segments)));
  return orderRegion(
    joined.sort((a, b) => a.middle - b.middle),
    0,
  );
}

/** @param segments - sorted by their middles. */
function orderRegion(segments: readonly Segment[], depth: number): Line[] {
  if (segments.length === 0) return [];
  const parts = depth < deepest ? splitColumns(segments) : undefined;
  return parts?.flatMap((part) => orderRegion(part, depth + 1)) ?? toRows(segments).map(toLine);
}

function toLine(row: readonly Segment[]): Line {
  const words = row.flatMap((segment) => segment.words);
  return { words: words.sort((a, b) => a.left - b.left).map(({ word }) => word) };
}
