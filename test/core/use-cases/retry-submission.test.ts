import { expect, test } from '@jest/globals';
import { fileKey } from '../../../core/file-key.ts';
import { retrySubmission, type RetryOptions } from '../../../core/use-cases/retry-submission.ts';
import { at, fileOf, jobOf, later, outcome, submissionOf, summary } from '../../fixtures/ledger-entries.ts';
import { MemoryBatchLedger } from '../../fixtures/memory-batch-ledger.ts';

interface Desk extends RetryOptions {
  readonly ledger: MemoryBatchLedger;
  readonly done: string[];
}

async function desk(): Promise<Desk> {
  const done: string[] = [];
  const note = async (text: string): Promise<void> => {
    done.push(text);
    return Promise.resolve();
  };
  const ledger = new MemoryBatchLedger();
  await ledger.register(submissionOf('x'));
  for (const letter of ['a', 'b']) {
    await ledger.begin(jobOf(letter), at);
    await ledger.finish(fileOf(letter), summary);
  }
  await ledger.finishSubmission(submissionOf('x'), { ...outcome, status: 'failed' }, at);
  return {
    ...{ ledger, done, now: () => later },
    starter: {
      start: async ({ sha256, attempt }) => note(`start ${sha256.slice(0, 1)} ${attempt}`),
      progress: async () => Promise.resolve('absent'),
    },
    papers: {
      forgetAnalysis: async ({ sha256 }) => {
        await note(`forget ${sha256.slice(0, 1)}`);
        return 1;
      },
    },
    settlement: { settleSubmission: async () => note('settle') },
  };
}

test('failed files are read again where they lie, the submission waits', async () => {
  const options = await desk();
  await retrySubmission(submissionOf('x'), [fileOf('a'), fileOf('b')], options);
  expect(options.done).toEqual(['forget a', 'start a 1', 'forget b', 'start b 1', 'settle']);
  expect((await options.ledger.submission(submissionOf('x')))?.outcome).toBeUndefined();
  const states = await options.ledger.files([fileOf('a'), fileOf('b')]);
  expect(states.get(fileKey(fileOf('a')))?.job.location).toEqual({ bucket: 'uploads', key: submissionOf('x').key });
  const member = { bucket: 'derived', key: `members/mairie/${fileOf('b').sha256}` };
  expect(states.get(fileKey(fileOf('b')))?.job.location).toEqual(member);
});

test('asked again while the file is at work, it is started again and nothing of it destroyed', async () => {
  const options = await desk();
  for (let time = 0; time < 2; time += 1) await retrySubmission(submissionOf('x'), [fileOf('a')], options);
  expect(options.done).toEqual(['forget a', 'start a 1', 'settle', 'start a 1', 'settle']);
});

test('what was purged is not read again', async () => {
  const options = await desk();
  await retrySubmission(submissionOf('x'), [fileOf('c')], options);
  expect(options.done).toEqual(['settle']);
  await retrySubmission(submissionOf('y'), [fileOf('a')], options);
  expect(options.done).toEqual(['settle']);
});
