import { expect, test } from '@jest/globals';
import { type LiasseEvent } from '../../../core/events.ts';
import { type FileState } from '../../../core/ports/batch-ledger.ts';
import { type UploadRef } from '../../../core/ports/uploads.ts';
import { problem } from '../../../core/problem.ts';
import { reconcile, type ReconcileOptions, reconcileUploads } from '../../../core/use-cases/reconcile.ts';
import { at, fileOf, jobOf, outcome, submissionOf, summary } from '../../fixtures/ledger-entries.ts';
import { MemoryBatchLedger } from '../../fixtures/memory-batch-ledger.ts';

/** Everything that the reconciler does, written down. */
interface Desk extends ReconcileOptions {
  readonly ledger: MemoryBatchLedger;
  readonly done: string[];
  readonly said: LiasseEvent[];
}

const now = (): number => Date.parse('2026-06-01T10:00:00Z');

function desk(progress: 'absent' | 'running' | 'ended' = 'running', ledger = new MemoryBatchLedger()): Desk {
  const done: string[] = [];
  const said: LiasseEvent[] = [];
  const note = async (text: string): Promise<void> => {
    done.push(text);
    return Promise.resolve();
  };
  return {
    ...{ ledger, done, said, now },
    graceSeconds: 900,
    queue: { handIn: async ({ key }) => note(`hand in ${key}`) },
    starter: {
      start: async ({ attempt }) => note(`start ${attempt}`),
      progress: async () => Promise.resolve(progress),
    },
    settlement: {
      settle: async ({ sha256 }) => note(`settle ${sha256.slice(0, 1)}`),
      settleSubmission: async ({ submission }) => note(`settle submission ${submission}`),
    },
    events: {
      publish: async (events) => {
        said.push(...events);
        return Promise.resolve();
      },
    },
    fail: async ({ sha256 }) => note(`fail ${sha256.slice(0, 1)}`),
  };
}

test.each([
  { progress: 'running', done: [] },
  { progress: 'absent', done: ['start 0'] },
  { progress: 'ended', done: ['fail a'] },
] as const)('a file that lingers and whose execution is $progress: $done', async ({ progress, done }) => {
  const options = desk(progress);
  await options.ledger.begin(jobOf('a'), at);
  expect(await reconcile(options)).toEqual({ overdue: 0, mended: done.length, completed: 0, oldestSeconds: 0 });
  expect(options.done).toEqual(done);
});

test('what was listed before it was finished, or put to work again, is not failed', async () => {
  class Stale extends MemoryBatchLedger {
    override async *lingering(): AsyncGenerator<FileState> {
      await Promise.resolve();
      for (const letter of ['a', 'b']) yield { job: jobOf(letter), startedAt: at };
    }
  }
  const options = desk('absent', new Stale());
  for (const letter of ['a', 'b']) {
    await options.ledger.begin(jobOf(letter), at);
    await options.ledger.finish(fileOf(letter), summary);
  }
  await options.ledger.reopenFile(fileOf('b'), at, jobOf('b').location);
  await reconcile(options);
  expect(options.done).toEqual(['start 1']);
});

test('a submission without a result is handed in, settled or left, by how far its file is', async () => {
  const options = desk();
  const came = [
    ['x', 'a', '09:40'],
    ['y', 'b', '09:30'],
    ['z', 'c', '09:20'],
    ['r', 'd', '09:10'],
    ['late', 'e', '09:50'],
  ] as const;
  for (const [name, letter, time] of came) {
    const receivedAt = `2026-06-01T${time}:00.000Z`;
    const refused = name === 'r' ? { refused: problem('too-many-bytes') } : {};
    await options.ledger.register(submissionOf(name, letter, { receivedAt, ...refused }));
  }
  await options.ledger.begin(jobOf('b'), at);
  await options.ledger.finish(fileOf('b'), summary);
  await options.ledger.begin(jobOf('c'), at);
  expect(await reconcile(options)).toEqual({ overdue: 4, mended: 3, completed: 0, oldestSeconds: 3000 });
  expect(options.done).toEqual(['settle submission r', 'settle b', 'hand in drop/mairie/juin/x']);
});

test('a batch that nobody said is complete is said to be, when all that came has a result', async () => {
  const options = desk();
  for (const name of ['x', 'y']) await options.ledger.register(submissionOf(name));
  await options.ledger.finishSubmission(submissionOf('x'), outcome, at);
  expect(await reconcile(options)).toMatchObject({ completed: 0 });
  await options.ledger.finishSubmission(submissionOf('y'), outcome, at);
  expect(await reconcile(options)).toMatchObject({ completed: 1 });
  expect(await reconcile(options)).toMatchObject({ completed: 0 });
  expect(options.said).toMatchObject([{ type: 'BatchCompleted', files: 2 }]);
});

test('objects that nobody entered are counted and handed in; young ones, manifests and foreign ones are not', async () => {
  const { ledger } = desk();
  await ledger.register(submissionOf('known', 'a', { receivedAt: '2026-06-01T08:00:00.400Z' }));
  await ledger.register(submissionOf('renewed', 'a', { receivedAt: '2026-06-01T08:00:00Z' }));
  await ledger.register(
    submissionOf('renewed2', 'b', { key: submissionOf('renewed').key, receivedAt: '2026-06-01T07:00:00Z' }),
  );
  const times = {
    known: '08:00:00.900',
    renewed: '08:00:01',
    lost: '08:00:00',
    young: '09:50:00',
    '.liasse-batch.json': '08:00:00',
  };
  const listed = Object.entries(times).map(([name, time]) => ({
    key: submissionOf(name).key,
    modifiedAt: `2026-06-01T${time}Z`,
  }));
  const foreign = { key: 'elsewhere/x', modifiedAt: '2026-06-01T08:00:00Z' };
  const other = { key: 'post/ccas/juin/lost', modifiedAt: '2026-06-01T08:00:00Z' };
  async function* uploads(): AsyncGenerator<{ key: string; modifiedAt: string }> {
    await Promise.resolve();
    yield* [...listed, foreign, other];
  }
  const handedIn: UploadRef[] = [];
  const queue = {
    handIn: async (upload: UploadRef) => {
      handedIn.push(upload);
      return Promise.resolve();
    },
  };
  const found = await reconcileUploads({ uploads: uploads() }, { ledger, queue, now, graceSeconds: 900 });
  expect(found).toEqual({ unaccounted: 2, foreign: 1 });
  expect(handedIn.map(({ key }) => key)).toEqual([submissionOf('renewed').key, submissionOf('lost').key, other.key]);
});
