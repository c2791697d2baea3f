import { S3Client } from '@aws-sdk/client-s3';
import { expect, test } from '@jest/globals';
import { Bucket } from '../../../../adapters/aws/bucket.ts';
import { DerivedKeys } from '../../../../adapters/aws/derived-keys.ts';
import { StoredResults } from '../../../../adapters/aws/operate/stored-results.ts';
import { standIn } from '../../../fixtures/aws-stand-in.ts';
import { finishedSubmission, resultLine } from '../../../fixtures/finished-submission.ts';
import { MemoryS3 } from '../../../fixtures/memory-s3.ts';

const s3 = new MemoryS3();
const client = new S3Client(await standIn(s3.answer));
const keys = new DerivedKeys({ onnx: '11111111', textract: '22222222' });
const results = new StoredResults(new Bucket(client, 'derived'), keys);
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

test('words are those of today’s versions, else of the last that read the file, never of the other engine', async () => {
  const key = (versions: string): string => `/derived/words/mairie/${file.sha256}/${versions}.json`;
  s3.put(key('textract-22222222'), 'textract');
  expect(await results.words(file)).toBeUndefined();
  s3.put(key('onnx-ffffffff'), 'first');
  s3.put(key('onnx-00000000'), 'second');
  expect(await results.words(file)).toBe('second');
  s3.put(key('onnx-11111111'), 'today');
  s3.put(key('onnx-33333333'), 'rolled back since');
  expect(await results.words(file)).toBe('today');
});
