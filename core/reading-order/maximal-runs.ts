/** A run of scores that sums to `score`; `to` is the index after its last. */
export interface ScoredRun {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

interface OpenRun {
  readonly from: number;
  readonly to: number;
  /** Sum of all scores before it, and up to its end. */
  readonly before: number;
  readonly after: number;
}

/**
 * The run of scores with the greatest sum, the greatest to its left and right, and so on while there are positive ones
 * (Ruzzo & Tompa, A linear time algorithm for finding all maximal scoring subsequences, 1999).
 *
 * @returns from first to last; they do not overlap.
 */
export function maximalRuns(scores: readonly number[]): ScoredRun[] {
  const runs: OpenRun[] = [];
  let sum = 0;
  scores.forEach((score, index) => {
    const before = sum;
    sum += score;
    if (score > 0) push(runs, { from: index, to: index + 1, before, after: sum });
  });
  return runs.map(({ from, to, before, after }) => ({ from, to, score: after - before }));
}

/** Adds a run, drawn together with earlier ones as far as that makes it greater. */
function push(runs: OpenRun[], added: OpenRun): void {
  let run = added;
  for (;;) {
    const index = runs.findLastIndex(({ before }) => before < run.before);
    const host = runs[index];
    if (host === undefined || host.after >= run.after) break;
    run = { from: host.from, to: run.to, before: host.before, after: run.after };
    runs.length = index;
  }
  runs.push(run);
}
