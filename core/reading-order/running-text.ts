import { type Segment } from './placed-word.ts';

/** Lines further apart, in line heights, do not go on. */
const farthest = 4;
/** From one line of a paragraph to the next it is at most so much further than from the one before. */
const uneven = 1.2;
/** Lines above and below that show where the margin is. */
const reach = 5;
/** Space between words, and what a margin wavers by, in line heights. */
const space = 0.3;
const waver = 0.4;

/**
 * Which lines of a column go on in the next: running text fills each line until the next word finds no room, or is set
 * flush with both margins. Labels, cells and addresses end where they end.
 *
 * @param lines - of one column, from top to bottom.
 * @param mayRun - which of them are long enough to be running text and begin at the column's edge.
 */
export function runningOn(lines: readonly Segment[], mayRun: readonly boolean[]): boolean[] {
  const goOn: boolean[] = [];
  lines.forEach((line, index) => {
    const next = mayRun[index] === true ? lines[index + 1] : undefined;
    const before = goOn[index - 1] === true ? lines[index - 1] : undefined;
    if (next === undefined || next.middle - line.middle > farthest * line.height) goOn.push(false);
    else {
      const margin = marginAt(lines, index);
      const isFlush = mayRun[index + 1] === true && areFlush(line, next, margin);
      goOn.push(isFlush || wraps({ before, line, next }, margin));
    }
  });
  return goOn;
}

function marginAt(lines: readonly Segment[], index: number): number {
  return Math.max(...lines.slice(Math.max(0, index - reach), index + reach + 1).map(({ right }) => right));
}

interface Neighbours {
  /** The line before, when it goes on in this one. */
  readonly before: Segment | undefined;
  readonly line: Segment;
  readonly next: Segment;
}

/** The first word of the next line would not have fitted before the margin. */
function wraps({ before, line, next }: Neighbours, margin: number): boolean {
  const opening = next.words[0];
  if (opening === undefined) return false;
  const lacksRoom = line.right + opening.right - opening.left + (space + waver) * line.height > margin;
  // A capital may begin a sentence or a label: it tells nothing, but within the even lines of a paragraph.
  const isWithin = before !== undefined && next.middle - line.middle <= uneven * (line.middle - before.middle);
  return lacksRoom && (isWithin || beginsSmall(opening.word.text));
}

function beginsSmall(text: string): boolean {
  return /^\P{L}*\p{Ll}/u.test(text);
}

function areFlush(line: Segment, next: Segment, margin: number): boolean {
  const away = [line.left - next.left, margin - line.right, margin - next.right];
  return away.every((distance) => Math.abs(distance) <= waver * line.height);
}
