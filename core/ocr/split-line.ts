import { pointOnLine } from './crop-line.ts';
import { quadHeight, quadWidth, type Point, type Quad } from './quad.ts';

interface PlacedLine<Word extends { readonly quad: Quad }> {
  readonly quad: Quad;
  /** As they are read. */
  readonly words: readonly Word[];
}

/** A gap wider than this share of the line's height is none of a justified line: cells of a table, columns. */
const widestGap = 0.9;

/** A stretch of a line without a wide gap; extents along the line, in pixels from where it begins. */
interface Run<Word> {
  readonly from: number;
  to: number;
  readonly words: Word[];
}

/** Parts a line at its wide gaps: engines take a row of a table for one line, and the reading order wants its cells. */
export function splitLine<Word extends { readonly quad: Quad }>(line: PlacedLine<Word>): PlacedLine<Word>[] {
  const [length, height] = [quadWidth(line.quad), quadHeight(line.quad)];
  if (length < 1 || line.words.length < 2) return [line];
  const runs: Run<Word>[] = [];
  for (const word of line.words) {
    const places = word.quad.map((corner) => along(line.quad, corner, length));
    const [from, to] = [Math.min(...places), Math.max(...places)];
    const run = runs.at(-1);
    if (run === undefined || from - run.to > widestGap * height) runs.push({ from, to, words: [word] });
    else {
      run.to = Math.max(run.to, to);
      run.words.push(word);
    }
  }
  return runs.length === 1 ? [line] : runs.map((run) => ({ quad: partOf(line.quad, run, length), words: run.words }));
}

function along([origin, right]: Quad, point: Point, length: number): number {
  return ((point.x - origin.x) * (right.x - origin.x) + (point.y - origin.y) * (right.y - origin.y)) / length;
}

function partOf(quad: Quad, { from, to }: { from: number; to: number }, length: number): Quad {
  const at = (place: number, across: number): Point => pointOnLine(quad, place / length, across);
  return [at(from, 0), at(to, 0), at(to, 1), at(from, 1)];
}
