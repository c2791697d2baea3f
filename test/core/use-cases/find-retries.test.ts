import { expect, test } from '@jest/globals';
import { type FileResult } from '../../../core/file-result.ts';
import { type SubmissionRecord } from '../../../core/ports/batch-ledger.ts';
import { findRetries } from '../../../core/use-cases/find-retries.ts';
import { asFound, finishedSubmission, resultLine } from '../../fixtures/finished-submission.ts';

const batch = { tenant: 'mairie', batch: 'lot-1' };
const [a = '', b = '', c = ''] = ['a', 'b', 'c'].map((digit) => digit.repeat(64));

async function retries(submissions: SubmissionRecord[], lines: Record<string, FileResult[]>) {
  const asked: string[] = [];
  const linesOf = async ({ submission }: SubmissionRecord): Promise<FileResult[]> => {
    asked.push(submission);
    return Promise.resolve(lines[submission] ?? []);
  };
  const found = await findRetries(batch, { ledger: { submissions: () => asFound(submissions) }, stored: { linesOf } });
  return {
    asked,
    found: found.map(({ submission, failed }) => [submission.submission, failed.map(({ sha256 }) => sha256)]),
  };
}

test('failed files and failed members of archives are found, without reading what went well', async () => {
  const submissions = [finishedSubmission('1', 'failed'), finishedSubmission('2'), finishedSubmission('3', 'partial')];
  const { asked, found } = await retries(submissions, {
    1: [resultLine('1.pdf', a, 'failed')],
    3: [resultLine('3.zip', b), resultLine('3.zip!x', c, 'failed')],
  });
  expect(asked).toEqual(['1', '3']);
  expect(found).toEqual([
    ['1', [a]],
    ['3', [c]],
  ]);
});

test('a file of two submissions is read anew once; the other one comes behind', async () => {
  const submissions = ['1', '2', '3'].map((name) => finishedSubmission(name, 'failed'));
  const { found } = await retries(submissions, {
    1: [resultLine('1.pdf', a, 'failed')],
    2: [resultLine('2.pdf', a, 'failed')],
    3: [resultLine('3.pdf', b, 'failed')],
  });
  expect(found).toEqual([
    ['1', [a]],
    ['3', [b]],
    ['2', []],
  ]);
});

test('an archive of which only pages are missing is left alone, and so is what has no result yet', async () => {
  const { outcome, ...waiting } = finishedSubmission('2', 'failed');
  const { asked, found } = await retries([finishedSubmission('1', 'partial'), waiting], {
    1: [resultLine('1', a, 'partial')],
  });
  expect(outcome).toBeDefined();
  expect({ asked, found }).toEqual({ asked: ['1'], found: [] });
});

test('thousands of failed members are asked for in messages that a queue takes', async () => {
  const members = Array.from({ length: 2100 }, (_, index) => resultLine(`x.zip!${index}`, index.toString(16).padStart(64, '0'), 'failed')); // prettier-ignore
  const { found } = await retries([finishedSubmission('1', 'partial')], { 1: [resultLine('x.zip', a), ...members] });
  expect(found.map(([, failed]) => failed?.length)).toEqual([1000, 1000, 100]);
});
