import { expect, test } from '@jest/globals';
import { type BatchLedger } from '../../core/ports/batch-ledger.ts';
import { problem } from '../../core/problem.ts';
import { all, at, batch, fileOf, jobOf, later, outcome, submissionOf, summary } from '../fixtures/ledger-entries.ts';
import { ledgerFilesContract } from './ledger-files.contract.ts';

/** @param open - an empty ledger. */
function batches(open: () => Promise<BatchLedger>): void {
  test('knows nothing of what was never entered', async () => {
    const ledger = await open();
    expect(await ledger.batch(batch)).toBeUndefined();
    expect(await ledger.submission(submissionOf('x'))).toBeUndefined();
    expect(await all(ledger.submissions(batch))).toEqual([]);
    expect(await ledger.files([fileOf('a')])).toEqual(new Map());
    expect(await ledger.waiters(fileOf('a'))).toEqual({ submissions: [], containers: [] });
    expect(await ledger.reopenFile(fileOf('a'), at, jobOf('a').location)).toBeUndefined();
    expect(await ledger.finishSubmission(submissionOf('x'), outcome, at)).toBe(false);
    expect(await ledger.completeBatch({ ...batch, finished: 0 }, at)).toBe(false);
  });

  test('forgetting and reopening what is not there does nothing', async () => {
    const ledger = await open();
    await ledger.forgetSubmission(submissionOf('x'));
    await ledger.forgetFile(fileOf('a'));
    await ledger.reopenSubmission(submissionOf('x'));
    await ledger.finish(fileOf('a'), summary);
    expect(await ledger.files([fileOf('a')])).toEqual(new Map());
    expect(await ledger.begin(jobOf('a'), at, 1)).toBe('begun');
  });

  test('a submission is entered once, however often it comes', async () => {
    const ledger = await open();
    const one = submissionOf('x', 'a', { versionId: 'v1', refused: problem('empty') });
    for (let time = 0; time < 2; time += 1) await ledger.register(one);
    await ledger.register({ ...one, engine: 'textract', bytes: 4 });
    expect(await ledger.submission(one)).toEqual(one);
    expect(await all(ledger.submissions(batch))).toEqual([one]);
    expect(await ledger.batch(batch)).toMatchObject({ received: 1, finished: 0, lastReceivedAt: one.receivedAt });
    const { tenant, batch: name, submission } = one;
    expect(await ledger.waiters(fileOf('a'))).toEqual({
      submissions: [{ tenant, batch: name, submission }],
      containers: [],
    });
  });

  test('a result is counted once', async () => {
    const ledger = await open();
    await ledger.register(submissionOf('x'));
    expect(await ledger.finishSubmission(submissionOf('x'), outcome, at)).toBe(true);
    expect(await ledger.finishSubmission(submissionOf('x'), { ...outcome, status: 'failed' }, later)).toBe(false);
    expect(await ledger.submission(submissionOf('x'))).toMatchObject({ outcome, finishedAt: at });
    const statuses = { done: 1, partial: 0, rejected: 0, failed: 0 };
    expect(await ledger.batch(batch)).toMatchObject({ finished: 1, statuses, pages: 2, documents: 3, review: 1 });
  });

  test('a submission put to wait again is counted out, once', async () => {
    const ledger = await open();
    await ledger.register(submissionOf('x'));
    await ledger.finishSubmission(submissionOf('x'), outcome, at);
    await ledger.completeBatch({ ...batch, finished: 1 }, at);
    for (let time = 0; time < 2; time += 1) await ledger.reopenSubmission(submissionOf('x'));
    const statuses = { done: 0, partial: 0, rejected: 0, failed: 0 };
    expect(await ledger.batch(batch)).toMatchObject({ received: 1, finished: 0, statuses, pages: 0, documents: 0 });
    expect((await ledger.batch(batch))?.completedAt).toBeUndefined();
    expect(await ledger.submission(submissionOf('x'))).toEqual(submissionOf('x'));
    expect(await all(ledger.overdue(later))).toEqual([submissionOf('x')]);
    expect(await all(ledger.openBatches(later))).toHaveLength(1);
    expect(await all(ledger.expired('2029-01-01'))).toEqual([]);
  });
}

function completion(open: () => Promise<BatchLedger>): void {
  test.each([
    { announced: undefined, files: 0, finished: 0, complete: false },
    { announced: undefined, files: 2, finished: 1, complete: false },
    { announced: undefined, files: 2, finished: 2, complete: true },
    { announced: 3, files: 2, finished: 2, complete: false },
    { announced: 2, files: 2, finished: 2, complete: true },
    { announced: 1, files: 2, finished: 1, complete: false },
    { announced: 1, files: 2, finished: 2, complete: true },
    { announced: 1, files: 0, finished: 0, complete: false },
  ])('$files files, $finished finished, $announced announced: complete is $complete', async (one) => {
    const ledger = await open();
    if (one.announced !== undefined) await ledger.announce(batch, { files: one.announced }, at);
    const names = ['x', 'y'].slice(0, one.files);
    for (const name of names) await ledger.register(submissionOf(name));
    for (const name of names.slice(0, one.finished)) await ledger.finishSubmission(submissionOf(name), outcome, at);
    const { finished } = one;
    expect(await ledger.completeBatch({ ...batch, finished }, at)).toBe(one.complete);
    expect(await ledger.completeBatch({ ...batch, finished }, later)).toBe(false);
    expect((await ledger.batch(batch))?.completedAt).toBe(one.complete ? at : undefined);
    const isOpen = one.announced !== undefined || one.files > 0;
    expect(await all(ledger.openBatches(later))).toHaveLength(isOpen && !one.complete ? 1 : 0);
  });

  test('a batch is not complete with other files than were counted when it was looked at', async () => {
    const ledger = await open();
    for (const name of ['x', 'y']) await ledger.register(submissionOf(name));
    for (const name of ['x', 'y']) await ledger.finishSubmission(submissionOf(name), outcome, at);
    expect(await ledger.completeBatch({ ...batch, finished: 1 }, at)).toBe(false);
    expect((await ledger.batch(batch))?.completedAt).toBeUndefined();
  });

  test('a later manifest replaces an earlier one', async () => {
    const ledger = await open();
    await ledger.announce(batch, { files: 3, engine: 'textract' }, at);
    expect(await ledger.batch(batch)).toMatchObject({ ...batch, expected: 3, engine: 'textract', received: 0 });
    await ledger.announce(batch, { files: 2 }, later);
    expect((await ledger.batch(batch))?.engine).toBeUndefined();
    expect(await ledger.batch(batch)).toMatchObject({ expected: 2 });
  });

  test('a complete batch stays so when as many are announced, and waits again when more are', async () => {
    const ledger = await open();
    await ledger.register(submissionOf('x'));
    await ledger.finishSubmission(submissionOf('x'), outcome, at);
    await ledger.completeBatch({ ...batch, finished: 1 }, at);
    await ledger.announce(batch, { files: 1 }, later);
    expect(await ledger.batch(batch)).toMatchObject({ completedAt: at });
    expect(await all(ledger.openBatches('2029'))).toEqual([]);
    await ledger.announce(batch, { files: 2 }, later);
    expect((await ledger.batch(batch))?.completedAt).toBeUndefined();
    expect(await all(ledger.openBatches('2029'))).toMatchObject([{ expected: 2 }]);
  });

  test('another file opens a complete batch again, the same file does not', async () => {
    const ledger = await open();
    await ledger.register(submissionOf('x'));
    await ledger.finishSubmission(submissionOf('x'), outcome, at);
    await ledger.completeBatch({ ...batch, finished: 1 }, at);
    await ledger.register(submissionOf('x'));
    expect(await ledger.batch(batch)).toMatchObject({ completedAt: at });
    await ledger.register(submissionOf('y'));
    expect((await ledger.batch(batch))?.completedAt).toBeUndefined();
    expect(await ledger.completeBatch({ ...batch, finished: 1 }, later)).toBe(false);
  });

  test('batches of other tenants and other names are kept apart', async () => {
    const ledger = await open();
    await ledger.register(submissionOf('x'));
    await ledger.register(submissionOf('x', 'a', { tenant: 'ccas' }));
    await ledger.register(submissionOf('x', 'a', { batch: 'juin2' }));
    for (const id of [batch, { ...batch, tenant: 'ccas' }, { ...batch, batch: 'juin2' }]) {
      expect(await ledger.batch(id)).toMatchObject({ ...id, received: 1 });
      expect(await all(ledger.submissions(id))).toMatchObject([id]);
    }
    expect((await ledger.waiters(fileOf('a'))).submissions).toHaveLength(2);
  });
}

function dueThings(open: () => Promise<BatchLedger>): void {
  test('submissions without a result are found oldest first, those that came later are not', async () => {
    const ledger = await open();
    const days = ['03', '01', '02', '04', '05'];
    for (const day of days) await ledger.register(submissionOf(day, 'a', { receivedAt: `2026-06-${day}` }));
    await ledger.finishSubmission(submissionOf('02'), outcome, at);
    expect((await all(ledger.overdue('2026-06-05'))).map(({ source }) => source)).toEqual(['01', '03', '04']);
  });

  test('files at work are found oldest first, until they are finished', async () => {
    const ledger = await open();
    const begun = { a: '2026-06-03', b: '2026-06-01', c: '2026-06-02', d: '2026-06-05' };
    for (const [letter, day] of Object.entries(begun)) await ledger.begin(jobOf(letter), day);
    await ledger.finish(fileOf('c'), summary);
    expect((await all(ledger.lingering('2026-06-05'))).map(({ job }) => job)).toEqual([jobOf('b'), jobOf('a')]);
  });

  test('open batches are found by their last arrival', async () => {
    const ledger = await open();
    await ledger.register(submissionOf('x', 'a', { batch: 'b1', receivedAt: '2026-06-02' }));
    await ledger.register(submissionOf('x', 'a', { batch: 'b2', receivedAt: '2026-06-01' }));
    await ledger.announce({ ...batch, batch: 'b3' }, { files: 1 }, '2026-06-04');
    expect((await all(ledger.openBatches('2026-06-04'))).map((one) => one.batch)).toEqual(['b2', 'b1']);
  });

  test('what was kept as long as it may is found on the day after', async () => {
    const ledger = await open();
    await ledger.register(submissionOf('x'));
    await ledger.begin(jobOf('a'), at);
    await ledger.finish(fileOf('a'), { ...summary, expiresOn: '2027-06-02' });
    await ledger.finishSubmission(submissionOf('x'), outcome, at);
    expect(await all(ledger.expired('2027-06-01'))).toEqual([]);
    expect(await all(ledger.expired('2027-06-02'))).toMatchObject([{ source: 'x', outcome }]);
    expect(await all(ledger.expired('2027-06-03'))).toMatchObject([{ source: 'x' }, { job: jobOf('a') }]);
    for (let time = 0; time < 2; time += 1) await ledger.forgetSubmission(submissionOf('x'));
    expect(await ledger.submission(submissionOf('x'))).toBeUndefined();
    expect((await ledger.waiters(fileOf('a'))).submissions).toEqual([]);
    expect(await all(ledger.expired('2027-06-03'))).toMatchObject([{ job: jobOf('a') }]);
  });
}

/** What every ledger does. @param open - an empty ledger. */
export function batchLedgerContract(open: () => Promise<BatchLedger>): void {
  batches(open);
  completion(open);
  ledgerFilesContract(open);
  dueThings(open);
}
