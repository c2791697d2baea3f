import { expect, test } from '@jest/globals';
import {
  type FileId,
  type FileWaiters,
  type SubmissionId,
  type SubmissionRecord,
} from '../../../core/ports/batch-ledger.ts';
import { purgeSubmissions } from '../../../core/use-cases/purge-submissions.ts';
import { finishedSubmission, resultLine } from '../../fixtures/finished-submission.ts';

const [a = '', b = ''] = ['a', 'b'].map((digit) => digit.repeat(64));
const now = (): string => '2026-11-25T10:00:00.000Z';

/** Notes what is destroyed and forgotten, in order. */
function world(waiters: Partial<Record<string, Partial<FileWaiters>>> = {}) {
  const log: string[] = [];
  const certificates: unknown[] = [];
  const note = async (entry: string): Promise<number> => Promise.resolve(log.push(entry)).then(() => 2);
  return {
    log,
    certificates,
    now,
    goOn: () => true,
    stored: { linesOf: async () => Promise.resolve([resultLine('x.zip', a), resultLine('x.zip!1', b)]) },
    ledger: {
      waiters: async ({ sha256 }: FileId) => Promise.resolve({ submissions: [], containers: [], ...waiters[sha256] }),
      // No other submission has an original under the same key.
      submissions: async function* (): AsyncGenerator<SubmissionRecord> {
        await Promise.resolve();
        yield* [];
      },
      forgetFile: async ({ sha256 }: FileId) => note(`forget ${sha256.slice(0, 1)}`).then(() => undefined),
      forgetSubmission: async ({ submission }: SubmissionId) => note(`forget ${submission}`).then(() => undefined),
    },
    papers: {
      forgetAnalysis: async () => Promise.resolve(0),
      destroyFile: async ({ sha256 }: FileId) => note(`destroy ${sha256.slice(0, 1)}`),
      destroySubmission: async ({ submission }: SubmissionRecord) => note(`destroy ${submission}`),
      certify: async (_: string, certificate: unknown) =>
        Promise.resolve(certificates.push(certificate)).then(() => undefined),
    },
  };
}

test('a submission goes with its members, the ledger forgets it last, a certificate tells', async () => {
  const at = world();
  const report = await purgeSubmissions([finishedSubmission('s1')], at);
  expect(at.log).toEqual(['destroy a', 'forget a', 'destroy b', 'forget b', 'destroy s1', 'forget s1']);
  expect(report).toEqual({ submissions: 1, objects: 6, certificate: '2026-11-25T10:00:00.000Z-asked' });
  const purged = [{ kind: 'submission', tenant: 'mairie', sha256: a, dueSince: now(), objects: 6 }];
  expect(at.certificates).toEqual([{ startedAt: now(), certifiedAt: now(), purged }]);
});

test('what another submission or an archive at work holds too stays for it', async () => {
  const other = { tenant: 'mairie', batch: 'lot-2', submission: 's1' };
  const container = { tenant: 'mairie', engine: 'onnx', sha256: 'c'.repeat(64) } as const;
  const at = world({ [a]: { submissions: [other] }, [b]: { containers: [container] } });
  await purgeSubmissions([finishedSubmission('s1')], at);
  expect(at.log).toEqual(['destroy s1', 'forget s1']);
});

test('stopped midway, what is gone is certified', async () => {
  const at = world();
  let left = 1;
  const goOn = (): boolean => (left -= 1) >= 0;
  const report = await purgeSubmissions([finishedSubmission('s1'), finishedSubmission('s2')], { ...at, goOn });
  expect(report.submissions).toBe(1);
  expect(at.certificates).toHaveLength(1);
});

test('a fault midway is told after what is gone is certified', async () => {
  const at = world();
  const broken = { ...at.papers, destroySubmission: async ({ submission }: SubmissionRecord) => (submission === 's2' ? Promise.reject(new Error('s3')) : Promise.resolve(1)) }; // prettier-ignore
  const purging = purgeSubmissions([finishedSubmission('s1'), finishedSubmission('s2')], { ...at, papers: broken });
  await expect(purging).rejects.toThrow('s3');
  expect(at.certificates).toHaveLength(1);
});

test('nothing destroyed, nothing certified', async () => {
  const at = world();
  expect(await purgeSubmissions([], at)).toEqual({ submissions: 0, objects: 0 });
  expect(at.certificates).toEqual([]);
});
