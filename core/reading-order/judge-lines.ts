import { type ColumnLine, type Side } from './column-lines.ts';

/** A line and what it is, seen with what stands beside it. */
export interface JudgedLine extends ColumnLine {
  /** Running text beside something; running text beside nothing; a table's or a form's cell; anything else. */
  readonly kind: 'running' | 'alone' | 'cell' | 'other';
  /** The line of the other side at the same height. */
  readonly across: ColumnLine | undefined;
}

/** Lines are at one height when their middles are this near, as a share of the smaller line height. */
const nearMiddle = 0.42;
/** Nothing stands beside a line when the other side is empty for so many line heights above and below. */
const emptyAround = 3;
/** Of so many beginnings in a column, this share level with a beginning in the other: the rows of a table. */
const fewestTogether = 5;
const mostTogether = 0.8;
/** Level are lines whose middles are this near: those of columns are so only by chance. */
const level = 0.2;
/** A gap wider than the usual one by this comes before a beginning. */
const widerGap = 1.25;

/** @param lines - of both sides of a gutter, sorted by their middles. */
export function judgeLines(lines: readonly ColumnLine[]): JudgedLine[] {
  return lines.map((line, index) => {
    const across = lineAcross(lines, index);
    const kind = kindOf(line, across);
    return { ...line, across, kind: kind === 'running' && standsAlone(lines, index) ? 'alone' : kind };
  });
}

/** A cell stands on one line with another across the gutter: a label with its value, a number with what it counts. */
function kindOf(line: ColumnLine, across: ColumnLine | undefined): JudgedLine['kind'] {
  if (isRunning(line)) return 'running';
  if (across === undefined || isRunning(across)) return 'other';
  return line.isText && across.isText ? 'other' : 'cell';
}

function isRunning({ goesOn, continues }: ColumnLine): boolean {
  return goesOn || continues;
}

function lineAcross(lines: readonly ColumnLine[], index: number): ColumnLine | undefined {
  const line = lines[index];
  if (line === undefined) return undefined;
  // What is nearest in height is nearest in order; each side has one line at a height.
  const near = [lines[index - 1], lines[index + 1], lines[index - 2], lines[index + 2]];
  return near.find(
    (other) =>
      other !== undefined &&
      other.side !== line.side &&
      Math.abs(other.middle - line.middle) <= nearMiddle * Math.min(other.height, line.height),
  );
}

function standsAlone(lines: readonly ColumnLine[], index: number): boolean {
  const line = lines[index];
  if (line === undefined) return true;
  const isNear = (other: ColumnLine): boolean =>
    Math.abs(other.middle - line.middle) <= emptyAround * Math.max(line.height, other.height);
  for (const step of [1, -1]) {
    let other = lines[index + step];
    for (let at = index + step; other !== undefined && isNear(other); at += step, other = lines[at])
      if (other.side !== line.side) return false;
  }
  return true;
}

/**
 * Whether what looks like two columns are the cells of a table: what begins in one, in its wording or after a gap, stands
 * on one line with what begins in the other.
 */
export function areTableRows(lines: readonly JudgedLine[]): boolean {
  return (['left', 'right'] as const).some((side: Side) => {
    const own = lines.filter((line) => line.side === side);
    const gaps = own.slice(1).map((line, index) => line.middle - (own[index] ?? line).middle);
    const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
    const worded = own.filter(({ continues }) => !continues);
    const spaced = own.filter((_, index) => index === 0 || (gaps[index - 1] ?? 0) > widerGap * usual);
    return beginTogether(worded) || beginTogether(spaced);
  });
}

/** Single lines may stand beside each other in columns too: only where one goes on is it told whether rows part them. */
function beginTogether(beginnings: readonly JudgedLine[]): boolean {
  const telling = beginnings.filter(({ goesOn, across }) => goesOn || across?.goesOn === true);
  const together = telling.filter((line) => isLevel(line) && line.across?.continues === false).length;
  return together >= fewestTogether && together >= mostTogether * telling.length;
}

function isLevel({ middle, height, across }: JudgedLine): boolean {
  return across !== undefined && Math.abs(across.middle - middle) <= level * Math.min(across.height, height);
}
