import { createHash } from 'node:crypto';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { beforeEach, expect, test } from '@jest/globals';
import { S3UploadBox } from '../../../../adapters/aws/operate/s3-upload-box.ts';
import { type Upload } from '../../../../core/ports/upload-box.ts';
import { standIn } from '../../../fixtures/aws-stand-in.ts';
import { MemoryS3 } from '../../../fixtures/memory-s3.ts';
import { temporaryFolder } from '../../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
let s3 = new MemoryS3();
const place = await standIn((request) => s3.answer(request));
const stopping = new AbortController();
const box = new S3UploadBox(new S3Client(place), 'uploads', stopping.signal);
const batch = { tenant: 'mairie', batch: 'lot-1' };

beforeEach(() => {
  s3 = new MemoryS3();
});

function upload(name: string, content: Buffer | string, hashed = content): Upload {
  writeFileSync(join(folder, name), content);
  const sha256 = createHash('sha256').update(hashed).digest('hex');
  const location = Buffer.from(join(folder, name));
  return { key: `drop/mairie/lot-1/${name}`, bytes: Buffer.byteLength(content), file: { sha256, location } };
}

test.each([
  ['small', Buffer.from('été')],
  ['empty', Buffer.alloc(0)],
  ['large', Buffer.alloc(9 * 1024 * 1024, 'x')],
])('a %s file arrives with its checksum, which is then known', async (name, content) => {
  const sent = upload(name, content);
  expect(await box.put(sent)).toBe('put');
  expect(s3.objects.get(`/uploads/${sent.key}`)?.body.equals(content)).toBe(true);
  expect(await box.holds(sent.key, sent.file.sha256)).toBe(true);
  expect(await box.holds(sent.key, 'f'.repeat(64))).toBe(false);
});

test('a name that no key can hold travels beside the file', async () => {
  await box.put({ ...upload('odd', 'x'), key: 'post/mairie/lot-1/f00', source: 'a\nb é' });
  const name = s3.objects.get('/uploads/post/mairie/lot-1/f00')?.metadata['x-amz-meta-liasse-source'] ?? '';
  expect(Buffer.from(name, 'base64url').toString()).toBe('a\nb é');
});

test('bytes that are no longer those that were hashed are refused by S3 and told', async () => {
  expect(await box.put(upload('other', 'abc', 'xyz'))).toBe('changed');
  expect(s3.objects.size).toBe(0);
});

test('a file that grew since is not even sent', async () => {
  const grown = { ...upload('grown', 'abcd'), bytes: 3 };
  expect(await box.put(grown)).toBe('changed');
  expect(s3.requests).toEqual([]);
});

test('a file that vanished, or gave place to a link, is told', async () => {
  const gone = {
    ...upload('gone', 'x'),
    file: { sha256: 'f'.repeat(64), location: Buffer.from(join(folder, 'nowhere')) },
  };
  expect(await box.put(gone)).toBe('unreadable');
  symlinkSync(join(folder, 'gone'), join(folder, 'link'));
  const link = { ...gone, file: { ...gone.file, location: Buffer.from(join(folder, 'link')) } };
  expect(await box.put(link)).toBe('unreadable');
});

test('what lies under both prefixes of the batch is listed, and no other batch’s', async () => {
  for (const key of ['drop/mairie/lot-1/a', 'post/mairie/lot-1/f00', 'drop/mairie/lot-10/b'])
    s3.put(`/uploads/${key}`, 'x');
  expect(await box.keys(batch)).toEqual(new Set(['drop/mairie/lot-1/a', 'post/mairie/lot-1/f00']));
  expect(await box.holds('drop/mairie/lot-1/a', 'f'.repeat(64))).toBe(false); // its checksum is not known
  expect(await box.holds('drop/mairie/lot-1/none', 'f'.repeat(64))).toBe(false);
});

test('the manifest lies where the deployment looks for it', async () => {
  await box.announce(batch, { files: 3, engine: 'textract' });
  const manifest = s3.objects.get('/uploads/drop/mairie/lot-1/.liasse-batch.json')?.body.toString() ?? '';
  expect(JSON.parse(manifest)).toEqual({ files: 3, engine: 'textract' });
});

test('once stopped, nothing more is sent', async () => {
  stopping.abort();
  await expect(box.put(upload('late', 'x'))).rejects.toThrow();
  expect(s3.objects.size).toBe(0);
});
