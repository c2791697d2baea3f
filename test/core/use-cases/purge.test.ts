import { expect, test } from '@jest/globals';
import { type SubmissionRecord } from '../../../core/ports/batch-ledger.ts';
import { type StoredPapers } from '../../../core/ports/stored-papers.ts';
import { purge } from '../../../core/use-cases/purge.ts';
import { at, batch, fileOf, jobOf, outcome, submissionOf, summary } from '../../fixtures/ledger-entries.ts';
import { MemoryBatchLedger } from '../../fixtures/memory-batch-ledger.ts';

/** Remembers what it was asked to destroy. */
class Shredder implements StoredPapers {
  readonly asked: string[] = [];
  readonly certificates: unknown[] = [];
  certifies = true;

  async forgetAnalysis(): Promise<number> {
    return Promise.resolve(0);
  }

  async destroyFile({ sha256 }: { sha256: string }): Promise<number> {
    this.asked.push(`file ${sha256.slice(0, 1)}`);
    return Promise.resolve(3);
  }

  async destroySubmission({ source }: SubmissionRecord, alone: boolean): Promise<number> {
    this.asked.push(`submission ${source}${alone ? ' and all under its key' : ''}`);
    return Promise.resolve(2);
  }

  async certify(name: string, certificate: unknown): Promise<void> {
    if (!this.certifies) throw new Error('no certificate');
    this.certificates.push([name, certificate]);
    return Promise.resolve();
  }
}

const today = '2027-06-02T03:00:00.000Z';

async function filled(...submissions: Parameters<typeof submissionOf>[]): Promise<MemoryBatchLedger> {
  const ledger = new MemoryBatchLedger();
  for (const given of submissions) {
    await ledger.register(submissionOf(...given));
    await ledger.finishSubmission(submissionOf(...given), outcome, at);
  }
  return ledger;
}

const now = (): string => today;

test('what is due is destroyed, certified by hash and forgotten', async () => {
  const ledger = await filled(['x']);
  await ledger.begin(jobOf('a'), at);
  await ledger.finish(fileOf('a'), summary);
  const papers = new Shredder();
  expect(await purge({ ledger, papers, now, goOn: () => true })).toBe(2);
  expect(papers.asked).toEqual(['submission x and all under its key', 'file a']);
  const shared = { tenant: 'mairie', sha256: fileOf('a').sha256, dueSince: '2027-06-01' };
  const purged = [
    { kind: 'submission', ...shared, objects: 2 },
    { kind: 'analysis', ...shared, objects: 3 },
  ];
  expect(papers.certificates).toEqual([[`${today}-2`, { startedAt: today, certifiedAt: today, purged }]]);
  expect(await ledger.submission(submissionOf('x'))).toBeUndefined();
  expect(await purge({ ledger, papers, now, goOn: () => true })).toBe(0);
  expect(papers.certificates).toHaveLength(1);
});

test('nothing is forgotten that was not certified', async () => {
  const ledger = await filled(['x']);
  const papers = new Shredder();
  papers.certifies = false;
  await expect(purge({ ledger, papers, now, goOn: () => true })).rejects.toThrow('no certificate');
  papers.certifies = true;
  expect(await purge({ ledger, papers, now, goOn: () => true })).toBe(1);
});

test('it stops when time is up and goes on next time', async () => {
  const ledger = await filled(['x'], ['y'], ['z']);
  const papers = new Shredder();
  const answers = [true, true, false];
  expect(await purge({ ledger, papers, now, goOn: () => answers.shift() ?? true })).toBe(2);
  expect(papers.certificates).toHaveLength(1);
  expect(await purge({ ledger, papers, now, goOn: () => true })).toBe(1);
});

test('what is not due stays', async () => {
  const ledger = await filled(['x']);
  const papers = new Shredder();
  expect(await purge({ ledger, papers, now: () => '2027-06-01T23:59:59Z', goOn: () => true })).toBe(0);
  expect(papers.asked).toEqual([]);
});

test('another version under the same key outlives the one that is due', async () => {
  const key = 'drop/mairie/juin/same';
  const ledger = await filled(['x', 'a', { key }]);
  await ledger.register(submissionOf('y', 'b', { key }));
  const papers = new Shredder();
  await purge({ ledger, papers, now, goOn: () => true });
  expect(papers.asked).toEqual(['submission x']);
  await ledger.finishSubmission(submissionOf('y'), outcome, at);
  await purge({ ledger, papers, now, goOn: () => true });
  expect(papers.asked.at(-1)).toBe('submission y and all under its key');
  expect(await ledger.batch(batch)).toMatchObject({ received: 2 });
});

test('a long purge is certified in parts', async () => {
  const names = Array.from({ length: 1001 }, (_, index): [string] => [`${index}`]);
  const papers = new Shredder();
  expect(await purge({ ledger: await filled(...names), papers, now, goOn: () => true })).toBe(1001);
  expect(papers.certificates).toMatchObject([
    [`${today}-1000`, {}],
    [`${today}-1001`, {}],
  ]);
});
