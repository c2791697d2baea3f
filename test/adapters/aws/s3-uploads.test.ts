import { createHash } from 'node:crypto';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { beforeEach, expect, test } from '@jest/globals';
import { Bucket } from '../../../adapters/aws/bucket.ts';
import { DerivedKeys } from '../../../adapters/aws/derived-keys.ts';
import { S3StoredPapers } from '../../../adapters/aws/s3-stored-papers.ts';
import { S3Uploads } from '../../../adapters/aws/s3-uploads.ts';
import { type FileId } from '../../../core/ports/batch-ledger.ts';
import { fileOf, submissionOf } from '../../fixtures/ledger-entries.ts';
import { VersionedS3, sha256Of } from '../../fixtures/versioned-s3.ts';

const s3 = new VersionedS3();
const bucket = new Bucket(s3.client, 'uploads');
const uploads = new S3Uploads(s3.client, bucket);
const keys = new DerivedKeys({ onnx: '00000001', textract: '00000002' });
const papers = new S3StoredPapers({ uploads: bucket, derived: bucket }, keys);

beforeEach(() => {
  s3.versions = [];
});

test('an object is known by the hash of its bytes, of the version named', async () => {
  await bucket.put('k', 'un');
  await bucket.put('k', 'deux');
  const shared = { key: 'k', modifiedAt: '2026-06-01T08:00:00.000Z' };
  expect(await uploads.identify({ key: 'k' })).toEqual({
    ...shared,
    versionId: 'v2',
    sha256: sha256Of('deux'),
    bytes: 4,
  });
  expect(await uploads.identify({ key: 'k', versionId: 'v1' })).toEqual({
    ...shared,
    versionId: 'v1',
    sha256: sha256Of('un'),
    bytes: 2,
  });
});

test('a hash that S3 has checked is believed, a source in the metadata is decoded', async () => {
  const ChecksumSHA256 = createHash('sha256').update('un').digest('base64');
  const Metadata = { 'liasse-source': Buffer.from('été/1.pdf').toString('base64url') };
  await s3.client.send(new PutObjectCommand({ Bucket: 'uploads', Key: 'k', Body: 'un', ChecksumSHA256, Metadata }));
  s3.versions = s3.versions.map((version) => ({ ...version, body: Buffer.from('never read') }));
  expect(await uploads.identify({ key: 'k' })).toMatchObject({ sha256: sha256Of('un'), source: 'été/1.pdf' });
});

test('what is gone is gone, what does not answer may be asked again', async () => {
  expect(await uploads.identify({ key: 'k' })).toBeUndefined();
  expect(await uploads.manifestText({ key: 'k' })).toBeUndefined();
  expect(await bucket.get('k', 'v9')).toBeUndefined();
  s3.faults.push(500);
  await expect(uploads.identify({ key: 'k' })).rejects.toMatchObject({ code: 'store-unavailable', retryable: true });
});

test('a manifest is read when it is short', async () => {
  await bucket.put('k', '{"files":1}');
  expect(await uploads.manifestText({ key: 'k' })).toBe('{"files":1}');
  await bucket.put('k', ' '.repeat(100_001));
  expect(await uploads.manifestText({ key: 'k' })).toBeUndefined();
});

test('a listing goes on to its last page', async () => {
  for (const key of ['p/3', 'p/1', 'q', 'p/2', 'p/1']) await bucket.put(key, 'x');
  const found: string[] = [];
  for await (const { key } of bucket.list('p/')) found.push(key);
  expect(found).toEqual(['p/1', 'p/2', 'p/3']);
});

test('an original is destroyed in all its versions, its neighbours are not', async () => {
  const submission = submissionOf('x', 'a', { versionId: 'v1' });
  for (const name of ['x', 'x', 'x2', 'x']) await bucket.put(submissionOf(name).key, 'x');
  await bucket.put(keys.results(submission), 'lines');
  expect(await papers.destroySubmission(submission, false)).toBe(2);
  expect(s3.versions.map(({ id }) => id)).toEqual(['v2', 'v3', 'v4']);
  expect(await papers.destroySubmission(submission, true)).toBe(2);
  expect(s3.versions.map(({ key }) => key)).toEqual(['drop/mairie/juin/x2']);
  expect(await papers.destroySubmission(submission, true)).toBe(0);
});

test('all that analyses by any versions kept is destroyed; other files’ and that of the other engine is not', async () => {
  const earlier = new DerivedKeys({ onnx: '0000000e', textract: '00000002' });
  const derivedFrom = (file: FileId): string[] =>
    [keys, earlier].flatMap((each) => [each.record(file), `${each.pages(file)}1.json`, each.words(file)]);
  const kept = [
    ...derivedFrom(fileOf('b')),
    keys.member(fileOf('b')),
    keys.record({ ...fileOf('a'), engine: 'textract' }),
  ];
  for (const key of [...kept, ...derivedFrom(fileOf('a')), keys.member(fileOf('a'))]) await bucket.put(key, 'x');
  expect(await papers.forgetAnalysis(fileOf('a'))).toBe(6);
  expect(await papers.destroyFile(fileOf('a'))).toBe(1);
  expect(s3.versions.map(({ key }) => key)).toEqual(kept);
  await papers.certify('name', { purged: [] });
  expect(s3.versions.at(-1)).toMatchObject({ key: 'certificates/name.json', body: Buffer.from('{"purged":[]}') });
});
