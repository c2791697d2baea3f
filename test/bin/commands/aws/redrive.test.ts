import { expect, test } from '@jest/globals';
import { failedFiles } from '../../../../bin/commands/aws/redrive.ts';
import { type FileResult } from '../../../../core/file-result.ts';
import { type BatchRecord, type SubmissionRecord } from '../../../../core/ports/batch-ledger.ts';
import { type Retry } from '../../../../core/use-cases/find-retries.ts';
import { batchRecord } from '../../../fixtures/batch-record.ts';
import { asFound, finishedSubmission, resultLine } from '../../../fixtures/finished-submission.ts';

const id = { tenant: 'mairie', batch: 'lot-1' };
const sha256 = 'a'.repeat(64);

async function redriven(submissions: SubmissionRecord[], dryRun: boolean) {
  const sent: [string, number][] = [];
  const looks = [batchRecord({ completedAt: 'then' }), batchRecord()];
  const told = await failedFiles(
    id,
    {
      ledger: {
        submissions: () => asFound(submissions),
        batch: async () => Promise.resolve<BatchRecord | undefined>(looks.shift()),
      },
      results: {
        linesOf: async ({ source }): Promise<FileResult[]> => Promise.resolve([resultLine(source, sha256, 'failed')]),
      },
      settling: {
        retry: async ({ submission }: Retry, delay: number) =>
          Promise.resolve(void sent.push([submission.submission, delay])),
      },
      pause: async () => Promise.resolve(),
    },
    dryRun,
  );
  return { told: told.join('\n'), sent, looks: looks.length };
}

test('failed files are asked for, another name of the same file a little later, until the batch is open again', async () => {
  const { told, sent, looks } = await redriven(
    [finishedSubmission('s1', 'failed'), finishedSubmission('s2', 'failed')],
    false,
  );
  expect(sent).toEqual([
    ['s1', 0],
    ['s2', 30],
  ]);
  expect(told).toMatch(/^1 fichier en cours de relecture\.\n[^]*aws watch --tenant mairie --batch lot-1/);
  expect(looks).toBe(0);
});

test('a dry run says how many and asks for nothing', async () => {
  expect(await redriven([finishedSubmission('s1', 'failed')], true)).toMatchObject({
    told: '1 fichier à relire.',
    sent: [],
  });
});

test('a batch without failed files is left alone', async () => {
  expect(await redriven([finishedSubmission('s1')], false)).toMatchObject({
    told: 'Aucun fichier en échec dans cette liasse.',
    sent: [],
  });
});
