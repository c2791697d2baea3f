import { toSegment, type Segment } from './placed-word.ts';
import { runningOn } from './running-text.ts';
import { toRows } from './word-rows.ts';

export type Side = 'left' | 'right';

/** What one side of a gutter holds on one line: the text next to the gutter, and all that lies further off. */
export interface ColumnLine {
  readonly side: Side;
  readonly segments: readonly Segment[];
  readonly middle: number;
  readonly height: number;
  /** Long enough for a line of text; else a label, a cell or a heading. */
  readonly isText: boolean;
  /** Its text goes on in the next line, because the next word found no room. */
  readonly goesOn: boolean;
  /** The line before goes on in it. */
  readonly continues: boolean;
}

/** Of a line of text, at least. */
const fewestWords = 3;
const fewestLetters = 16;
/** A gap in a line that is wider, in line heights, parts columns or cells: loosely justified text has none. */
const widestGap = 1.3;
/** Lines of running text begin at most so far, in line heights, from the edge of their column. */
const deepestIndent = 5;

/**
 * The lines of one side of a gutter, from top to bottom.
 *
 * @param segments - all on that side.
 * @param x - of the gutter's right edge.
 */
export function columnLines(segments: readonly Segment[], side: Side, x: number): ColumnLine[] {
  const rows = toRows(segments);
  const texts = rows.map((row) => textBeside(row, side));
  const areText = texts.map((text) => isText(text));
  const mayRun = texts.map(
    (text, index) => areText[index] === true && (side === 'left' || text.left - x <= deepestIndent * text.height),
  );
  const goOn = runningOn(texts, mayRun);
  return texts.map(({ middle, height }, index) => ({
    side,
    segments: rows[index] ?? [],
    middle,
    height,
    isText: areText[index] === true,
    goesOn: goOn[index] === true,
    continues: goOn[index - 1] === true,
  }));
}

/** The text of a row next to the gutter. @param row - left to right, at least one. */
function textBeside(row: readonly Segment[], side: Side): Segment {
  const ordered = side === 'left' ? [...row].reverse() : row;
  const parts: Segment[] = [];
  for (const segment of ordered) {
    const last = parts.at(-1);
    if (last !== undefined && gapBetween(last, segment) > widestGap * Math.max(last.height, segment.height)) break;
    parts.push(segment);
  }
  return toSegment(parts.flatMap(({ words }) => words).sort((a, b) => a.left - b.left));
}

function gapBetween(a: Segment, b: Segment): number {
  return Math.max(a.left, b.left) - Math.min(a.right, b.right);
}

function isText({ words }: Segment): boolean {
  if (words.length < fewestWords) return false;
  let letters = 0;
  for (const { word } of words) {
    letters += word.text.replaceAll(/\P{L}/gu, '').length;
    if (letters >= fewestLetters) return true;
  }
  return false;
}
