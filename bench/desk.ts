import { clerk, type FilledDesk, filledDesk } from './filled-desk.ts';
import { type OptionsOf } from './options.ts';
import { atMost, type Outcome } from './report.ts';

/** Milliseconds, 95th percentile. */
const limits = { queue: 50, next: 100 };

/** How long the desk takes for its queue, and from a decision to the next document, over stores of a size that offices reach. */
export async function benchDesk(options: OptionsOf<'desk'>): Promise<Outcome> {
  const { count, rounds } = options;
  const queue = await measured(count, rounds, async (desk, round) => askQueue(desk, round));
  const next = await measured(Math.ceil(count / 10), rounds, async (desk) => decideAndGoOn(desk));
  return {
    parameters: options,
    rounds: queue.map((milliseconds, round) => ({
      queue: { milliseconds },
      'decision to next document': { milliseconds: next[round] ?? null },
    })),
    comparisons: [],
    details: { queuePercentile95: percentile95(queue), nextPercentile95: percentile95(next) },
    verdicts: [
      atMost(`queue over ${count} documents, milliseconds, 95th percentile`, percentile95(queue), limits.queue),
      atMost('decision to next document, milliseconds, 95th percentile', percentile95(next), limits.next),
    ],
    notes: ['in one process, without HTTP and browser; each decision is flushed to the disk'],
  };
}

/** @returns milliseconds, one a round. */
async function measured(
  count: number,
  rounds: number,
  act: (desk: FilledDesk, round: number) => Promise<void>,
): Promise<number[]> {
  const desk = await filledDesk(count);
  const milliseconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const started = performance.now();
    await act(desk, round);
    milliseconds.push(performance.now() - started);
  }
  await desk.close();
  return milliseconds;
}

/** In turn: all, of one label, of one batch. */
async function askQueue({ handlers, batches, labels }: FilledDesk, round: number): Promise<void> {
  const filters = [{}, { label: labels[round % labels.length] }, { batch: batches[round % batches.length] }];
  const query = { limit: 50, ...filters[round % filters.length] };
  await handlers.queue({ user: clerk, parameters: {}, query, body: undefined });
}

/** Leases and shows the next document, and accepts it: what a person waits for between two papers. */
async function decideAndGoOn({ handlers }: FilledDesk): Promise<void> {
  const { document } = await handlers.leaseNext({
    user: clerk,
    parameters: {},
    query: undefined,
    body: { exclude: [] },
  });
  if (document === null) return;
  const { id, version } = document;
  const body = { version, kind: 'accept' } as const;
  await handlers.decide({ user: clerk, parameters: { document: id }, query: undefined, body });
}

function percentile95(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? null;
}
