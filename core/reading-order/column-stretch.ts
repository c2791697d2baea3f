import { type ColumnLine } from './column-lines.ts';
import { areTableRows, judgeLines, type JudgedLine } from './judge-lines.ts';
import { maximalRuns } from './maximal-runs.ts';

/** Two columns side by side: the lines of each, and those above and below, from top to bottom. */
export interface ColumnStretch {
  readonly above: readonly ColumnLine[];
  readonly left: readonly ColumnLine[];
  readonly right: readonly ColumnLine[];
  readonly below: readonly ColumnLine[];
  readonly score: number;
}

/** Indices of the first line of a run and of the one after its last. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** What a line speaks for or against columns. */
const worth = { running: 1, alone: 0, cell: -1, other: -0.25 } as const;
/** Running text is this share of the lines of each column. */
const leastRunning = 0.35;
/** A line joins its column when the gap between is at most this much wider than the widest inside. */
const widerGap = 1.15;

/**
 * The stretch of lines where both sides of a gutter read like columns: the run that scores highest, other runs of text along
 * the same gutter with what lies between (a table inside a column), then the headings and single lines that stand no further
 * off than those inside.
 *
 * @param columns - the lines of both sides, sorted by their middles; none of them crosses the gutter.
 * @param fewest - lines of running text that each column must have.
 */
export function columnStretch(columns: readonly ColumnLine[], fewest: number): ColumnStretch | undefined {
  const lines = judgeLines(columns);
  const runs = maximalRuns(lines.map(({ kind }) => worth[kind]));
  const sides = runs.map((run) => columnsIn(lines.slice(run.from, run.to), fewest));
  const [best] = runs.filter((_, index) => sides[index] === 2).sort((a, b) => b.score - a.score);
  if (best === undefined) return undefined;
  const along = runs.filter((_, index) => sides[index] !== 0);
  const range = { from: along[0]?.from ?? best.from, to: along.at(-1)?.to ?? best.to };
  if (areTableRows(lines.slice(range.from, range.to))) return undefined;
  return { ...withNeighbours(lines, range), score: best.score };
}

/** On how many sides the lines read like a column. */
function columnsIn(lines: readonly JudgedLine[], fewest: number): number {
  return (['left', 'right'] as const).filter((side) => {
    const own = lines.filter((line) => line.side === side);
    const running = own.filter(({ kind }) => kind === 'running' || kind === 'alone').length;
    return running >= fewest && running >= leastRunning * own.length;
  }).length;
}

function withNeighbours(lines: readonly JudgedLine[], { from, to }: Range): Omit<ColumnStretch, 'score'> {
  const inside = lines.slice(from, to);
  const [before, after] = [lines.slice(0, from).reverse(), lines.slice(to)];
  const columns = (['left', 'right'] as const).map((side) => {
    const core = inside.filter((line) => line.side === side);
    const gap = widerGap * widestGap(core);
    return [...joining(before, core[0], gap).reverse(), ...core, ...joining(after, core.at(-1), gap)];
  });
  const [left = [], right = []] = columns;
  const held = new Set([...left, ...right]);
  const isLeftOut = (line: JudgedLine): boolean => !held.has(line);
  return { above: before.filter(isLeftOut).reverse(), left, right, below: after.filter(isLeftOut) };
}

/** Widest distance between the middles of neighbouring lines. */
function widestGap(lines: readonly ColumnLine[]): number {
  return lines.reduce((widest, line, index) => Math.max(widest, line.middle - (lines[index - 1] ?? line).middle), 0);
}

/** The lines that follow one of their side without a wider gap. @param outwards - the nearest first. */
function joining(outwards: readonly JudgedLine[], end: JudgedLine | undefined, gap: number): JudgedLine[] {
  if (end === undefined) return [];
  const joined: JudgedLine[] = [];
  let last = end;
  for (const [index, line] of outwards.entries()) {
    if (line.side !== last.side) continue;
    if (Math.abs(line.middle - last.middle) > gap || beginsCells(outwards.slice(index, index + 3))) break;
    joined.push(line);
    last = line;
  }
  return joined;
}

/** Whether there is more than one row of cells: the two cells of one row may be the headings of the columns. */
function beginsCells(lines: readonly JudgedLine[]): boolean {
  return lines.length === 3 && lines.every(({ kind }) => kind === 'cell');
}
