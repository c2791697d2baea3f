import { S3Client } from '@aws-sdk/client-s3';
import { expect, test } from '@jest/globals';
import { Bucket } from '../../../../adapters/aws/bucket.ts';
import { StoredResults } from '../../../../adapters/aws/operate/stored-results.ts';
import { standIn } from '../../../fixtures/aws-stand-in.ts';
import { finishedSubmission, resultLine } from '../../../fixtures/finished-submission.ts';
import { MemoryS3 } from '../../../fixtures/memory-s3.ts';

const s3 = new MemoryS3();
const client = new S3Client(await standIn(s3.answer));
const versions = { onnx: '11111111', textract: '22222222' };
const results = new StoredResults(new Bucket(client, 'derived'), versions);
const file = { tenant: 'mairie', engine: 'onnx', sha256: 'a'.repeat(64) } as const;

test('lines are read as they were delivered; there are none before the outcome', async () => {
  const submission = finishedSubmission('s1');
  const lines = [resultLine('x.zip', file.sha256), resultLine('x.zip!é', file.sha256)];
  s3.put(`/derived/${submission.outcome?.resultKey ?? ''}`, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  expect(await results.linesOf(submission)).toEqual(lines);
  expect(await results.linesOf({})).toEqual([]);
});

test('lines that should be there and are not are a fault, not an empty result', async () => {
  await expect(results.linesOf(finishedSubmission('s2'))).rejects.toMatchObject({
    code: 'store-unavailable',
    retryable: false,
  });
});

test('words are those of the engine’s version of today, else of an earlier one, never of the other engine', async () => {
  s3.put(`/derived/words/mairie/22222222/${file.sha256}.json`, 'textract');
  expect(await results.words(file)).toBeUndefined();
  const later = new StoredResults(new Bucket(client, 'derived'), versions);
  s3.put(`/derived/words/mairie/00000000/${file.sha256}.json`, 'earlier');
  expect(await later.words(file)).toBe('earlier');
  s3.put(`/derived/words/mairie/11111111/${file.sha256}.json`, 'today');
  expect(await later.words(file)).toBe('today');
});
