import { expect, test } from '@jest/globals';
import { fileKey } from '../../core/file-key.ts';
import { type BatchLedger } from '../../core/ports/batch-ledger.ts';
import { all, at, fileOf, jobOf, later, summary } from '../fixtures/ledger-entries.ts';

function files(open: () => Promise<BatchLedger>): void {
  test('a file is begun once and finished once', async () => {
    const ledger = await open();
    expect(await ledger.begin(jobOf('a'), at, 5)).toBe('begun');
    expect(await ledger.begin({ ...jobOf('a'), bytes: 9 }, later, 5)).toBe('running');
    const key = fileKey(fileOf('a'));
    expect((await ledger.files([fileOf('a'), fileOf('b')])).get(key)).toMatchObject({ job: jobOf('a'), startedAt: at });
    expect((await ledger.files([fileOf('a')])).get(key)?.finished).toBeUndefined();
    await ledger.finish(fileOf('a'), summary);
    await ledger.finish(fileOf('a'), { ...summary, status: 'failed' });
    expect((await ledger.files([fileOf('a')])).get(key)).toMatchObject({ finished: summary });
    expect(await ledger.begin(jobOf('a'), later, 0)).toBe('finished');
  });

  test('no more files of a tenant are at work than its quota, members apart', async () => {
    const ledger = await open();
    for (const letter of ['a', 'b']) expect(await ledger.begin(jobOf(letter), at, 2)).toBe('begun');
    expect(await ledger.begin(jobOf('c'), at, 2)).toBe('over-quota');
    expect(await ledger.begin(jobOf('a'), at, 2)).toBe('running');
    expect(await ledger.begin({ ...jobOf('c'), tenant: 'ccas' }, at, 2)).toBe('begun');
    expect(await ledger.begin(jobOf('d'), at)).toBe('begun');
    for (const letter of ['a', 'a', 'd']) await ledger.finish(fileOf(letter), summary);
    expect(await ledger.begin(jobOf('c'), at, 2)).toBe('begun');
    expect(await ledger.begin(jobOf('e'), at, 2)).toBe('over-quota');
  });

  test('a file put to work again has a new attempt, once, and counts against the quota', async () => {
    const ledger = await open();
    const location = { bucket: 'derived', key: 'members/x' } as const;
    await ledger.begin(jobOf('a'), at, 1);
    expect(await ledger.reopenFile(fileOf('a'), at, location)).toBeUndefined();
    await ledger.finish(fileOf('a'), summary);
    expect(await ledger.reopenFile(fileOf('a'), later, location)).toEqual({ ...jobOf('a'), location, attempt: 1 });
    expect(await ledger.reopenFile(fileOf('a'), later, location)).toBeUndefined();
    const state = (await ledger.files([fileOf('a')])).get(fileKey(fileOf('a')));
    expect(state).toMatchObject({ job: { attempt: 1 }, startedAt: later });
    expect(state?.finished).toBeUndefined();
    expect(await ledger.begin(jobOf('b'), at, 1)).toBe('over-quota');
    await ledger.finish(fileOf('a'), summary);
    expect(await ledger.begin(jobOf('b'), at, 1)).toBe('begun');
  });

  test('a file forgotten and handed in again gets an attempt that no execution had', async () => {
    const ledger = await open();
    await ledger.begin(jobOf('a'), at, 1);
    await ledger.finish(fileOf('a'), summary);
    for (let time = 0; time < 2; time += 1) await ledger.forgetFile(fileOf('a'));
    expect(await ledger.files([fileOf('a')])).toEqual(new Map());
    expect(await ledger.waiters(fileOf('a'))).toEqual({ submissions: [], containers: [] });
    expect(await all(ledger.expired('2029-01-01'))).toEqual([]);
    expect(await ledger.begin(jobOf('a'), later, 1)).toBe('begun');
    expect((await ledger.files([fileOf('a')])).get(fileKey(fileOf('a')))).toMatchObject({
      job: { attempt: 1 },
      startedAt: later,
    });
    expect(await ledger.begin(jobOf('b'), at, 1)).toBe('over-quota');
    await ledger.finish(fileOf('a'), summary);
    expect(await ledger.begin(jobOf('b'), at, 1)).toBe('begun');
  });

  test('a forgotten file waits for the quota like a new one', async () => {
    const ledger = await open();
    await ledger.begin(jobOf('a'), at, 1);
    await ledger.finish(fileOf('a'), summary);
    await ledger.forgetFile(fileOf('a'));
    await ledger.begin(jobOf('b'), at, 1);
    expect(await ledger.begin(jobOf('a'), at, 1)).toBe('over-quota');
  });

  test('a file at work is not forgotten', async () => {
    const ledger = await open();
    await ledger.begin(jobOf('a'), at, 1);
    await ledger.forgetFile(fileOf('a'));
    expect(await ledger.begin(jobOf('a'), at, 1)).toBe('running');
  });

  test('the day’s quota is spent one by one, each day and tenant its own', async () => {
    const ledger = await open();
    const taken: boolean[] = [];
    for (let time = 0; time < 3; time += 1) taken.push(await ledger.takeFromQuota('mairie', '2026-06-01', 2));
    expect(taken).toEqual([true, true, false]);
    expect(await ledger.takeFromQuota('mairie', '2026-06-02', 2)).toBe(true);
    expect(await ledger.takeFromQuota('ccas', '2026-06-01', 2)).toBe(true);
  });
}

function members(open: () => Promise<BatchLedger>): void {
  test('an archive waits for each member once', async () => {
    const ledger = await open();
    await ledger.begin(jobOf('a'), at);
    for (let time = 0; time < 2; time += 1) await ledger.awaitMembers(fileOf('a'), [fileOf('b'), fileOf('c')]);
    expect(await ledger.waiters(fileOf('b'))).toEqual({ submissions: [], containers: [fileOf('a')] });
    expect(await ledger.memberFinished(fileOf('a'), fileOf('b'))).toBe(1);
    expect(await ledger.memberFinished(fileOf('a'), fileOf('b'))).toBe(1);
    expect((await ledger.waiters(fileOf('b'))).containers).toEqual([]);
    expect(await ledger.memberFinished(fileOf('a'), fileOf('c'))).toBe(0);
    expect(await ledger.memberFinished(fileOf('a'), fileOf('c'))).toBe(0);
  });

  test('several archives wait for one member, and one for itself', async () => {
    const ledger = await open();
    for (const letter of ['a', 'b']) {
      await ledger.begin(jobOf(letter), at);
      await ledger.awaitMembers({ ...fileOf(letter), ...{ bytes: 3, source: 'not kept' } }, [fileOf('a')]);
    }
    expect((await ledger.waiters(fileOf('a'))).containers).toEqual([fileOf('a'), fileOf('b')]);
    expect(await ledger.memberFinished(fileOf('a'), fileOf('a'))).toBe(0);
    expect((await ledger.waiters(fileOf('a'))).containers).toEqual([fileOf('b')]);
  });

  test('an archive that is not there waits for nothing, and is not there after', async () => {
    const ledger = await open();
    await ledger.awaitMembers(fileOf('a'), [fileOf('b')]);
    expect((await ledger.waiters(fileOf('b'))).containers).toEqual([]);
    expect(await ledger.memberFinished(fileOf('a'), fileOf('b'))).toBe(0);
    expect(await ledger.files([fileOf('a')])).toEqual(new Map());
  });

  test('a member outlives an archive that was forgotten', async () => {
    const ledger = await open();
    await ledger.begin(jobOf('a'), at);
    await ledger.awaitMembers(fileOf('a'), [fileOf('b')]);
    await ledger.finish(fileOf('a'), summary);
    await ledger.forgetFile(fileOf('a'));
    expect(await ledger.memberFinished(fileOf('a'), fileOf('b'))).toBe(0);
    expect(await ledger.memberFinished(fileOf('a'), fileOf('b'))).toBe(0);
    expect(await ledger.files([fileOf('a')])).toEqual(new Map());
    expect((await ledger.waiters(fileOf('b'))).containers).toEqual([]);
  });
}

/** What every ledger does with files and members. @param open - an empty ledger. */
export function ledgerFilesContract(open: () => Promise<BatchLedger>): void {
  files(open);
  members(open);
}
