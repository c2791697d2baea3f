import { type MemorySample } from './measure-process.ts';
import { type ResultLine } from './result-lines.ts';
import { median } from './statistics.ts';

/** Memory of the worker that was at work, `atSeconds` after the start. */
export interface WorkerSample {
  readonly atSeconds: number;
  readonly pid: number;
  readonly megabytes: number;
}

/** With one worker, the largest process that is not the first one; the first one where there is no other. */
export function workerSamples(samples: readonly MemorySample[]): WorkerSample[] {
  const root = samples[0]?.processes[0]?.pid;
  const someChildren = samples.some(({ processes }) => processes.some(({ pid }) => pid !== root));
  return samples.flatMap(({ atSeconds, processes }) => {
    const workers = processes.filter(({ pid }) => (pid !== root) === someChildren);
    const [largest] = workers.toSorted((a, b) => b.residentMegabytes - a.residentMegabytes);
    return largest === undefined ? [] : [{ atSeconds, pid: largest.pid, megabytes: largest.residentMegabytes }];
  });
}

/**
 * When each page was finished, from outside: the files' own timings laid over the time that the worker lived.
 *
 * @param lines - in the order in which the files were read, by one worker.
 * @returns seconds after the start, one a page.
 */
export function pageEnds(lines: readonly ResultLine[], worker: readonly WorkerSample[]): number[] {
  const [from, to] = [worker[0]?.atSeconds ?? 0, worker.at(-1)?.atSeconds ?? 0];
  const timed = lines.every(({ timing }) => timing?.['total'] !== undefined);
  const costs = lines.flatMap(({ pages, timing }) => {
    const seconds = timed ? (timing?.['total'] ?? 0) : pages.length;
    return pages.map(() => seconds / pages.length);
  });
  const sum = costs.reduce((a, b) => a + b, 0);
  let spent = 0;
  return costs.map((cost) => {
    spent += cost;
    return from + (to - from) * (sum === 0 ? 1 : spent / sum);
  });
}

/** Median memory of the worker while it read pages `first` to `last` (from 1); null without a sample. */
export function residentDuring(
  worker: readonly WorkerSample[],
  ends: readonly number[],
  { first, last }: { first: number; last: number },
): number | null {
  const from = ends[first - 2] ?? 0;
  const to = ends[last - 1] ?? Infinity;
  const during = worker.filter(({ atSeconds }) => atSeconds > from && atSeconds <= to);
  return median(during.map(({ megabytes }) => megabytes));
}
