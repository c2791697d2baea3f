import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { HeadObjectCommand, PutObjectCommand, type PutObjectCommandInput, type S3Client } from '@aws-sdk/client-s3';
import { type BatchManifest } from '../../../core/intake/batch-manifest.ts';
import { batchManifestName, dropKey, postKey, sourceMetadata } from '../../../core/intake/upload-key.ts';
import { type BatchId } from '../../../core/ports/batch-ledger.ts';
import { type Upload, type UploadBox } from '../../../core/ports/upload-box.ts';
import { Bucket } from '../bucket.ts';

/** Longer files are streamed: should the connection break, the same command sends them again. */
const mostInMemory = 8 * 1024 * 1024;

/** What S3 says when the bytes are not those of the checksum. */
const otherBytes = ['BadDigest', 'XAmzContentChecksumMismatch', 'XAmzContentSHA256Mismatch', 'IncompleteBody'];

/** The uploads bucket, as an operator fills it. Errors of AWS rise as they are. */
export class S3UploadBox implements UploadBox {
  readonly #client: Pick<S3Client, 'send'>;
  readonly #bucket: Bucket;
  readonly #signal: AbortSignal;

  /** @param signal - stops what is being sent. */
  constructor(client: Pick<S3Client, 'send'>, bucket: string, signal: AbortSignal) {
    this.#client = client;
    this.#bucket = new Bucket(client, bucket);
    this.#signal = signal;
  }

  async keys(batch: BatchId): Promise<ReadonlySet<string>> {
    const keys = new Set<string>();
    for (const prefix of [dropKey(batch, ''), postKey(batch, '')])
      for await (const { key } of this.#bucket.list(prefix)) keys.add(key);
    return keys;
  }

  async holds(key: string, sha256: string): Promise<boolean> {
    const place = { Bucket: this.#bucket.name, Key: key };
    try {
      const command = new HeadObjectCommand({ ...place, ChecksumMode: 'ENABLED' });
      const { ChecksumSHA256 } = await this.#client.send(command, { abortSignal: this.#signal });
      return ChecksumSHA256 === base64(sha256);
    } catch (error) {
      if (error instanceof Error && ['NotFound', 'NoSuchKey'].includes(error.name)) return false;
      throw error;
    }
  }

  async put(upload: Upload): Promise<'put' | 'changed' | 'unreadable'> {
    const handle = await opened(upload.file.location).catch(() => undefined);
    if (handle === undefined) return 'unreadable';
    try {
      return await this.#putBytes(upload, handle);
    } finally {
      await handle.close().catch(() => undefined); // a stream closes it itself
    }
  }

  async announce(batch: BatchId, manifest: BatchManifest): Promise<void> {
    await this.#bucket.put(dropKey(batch, batchManifestName), `${JSON.stringify(manifest)}\n`, 'application/json');
  }

  async #putBytes(upload: Upload, handle: FileHandle): Promise<'put' | 'changed' | 'unreadable'> {
    if ((await handle.stat()).size !== upload.bytes) return 'changed';
    const body = upload.bytes <= mostInMemory ? await handle.readFile().catch(() => undefined) : streamed(handle, upload); // prettier-ignore
    if (body === undefined) return 'unreadable';
    try {
      await this.#client.send(new PutObjectCommand(this.#input(upload, body)), { abortSignal: this.#signal });
      return 'put';
    } catch (error) {
      if (error instanceof Error && otherBytes.includes(error.name)) return 'changed';
      throw error;
    }
  }

  #input({ key, source, bytes, file }: Upload, body: PutObjectCommandInput['Body']): PutObjectCommandInput {
    const named =
      source === undefined ? {} : { Metadata: { [sourceMetadata]: Buffer.from(source, 'utf8').toString('base64url') } };
    return {
      Bucket: this.#bucket.name,
      Key: key,
      Body: body,
      ContentLength: bytes,
      ContentType: 'application/octet-stream',
      // S3 checks it and keeps it: nobody need read the object for its hash.
      ChecksumAlgorithm: 'SHA256',
      ChecksumSHA256: base64(file.sha256),
      ...named,
    };
  }
}

/** As when it was hashed: no link, no pipe, should one have taken its place. */
async function opened(location: Uint8Array | null): Promise<FileHandle | undefined> {
  if (location === null) return undefined;
  return open(Buffer.from(location), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
}

/** No more than was announced, should the file be growing. */
function streamed(handle: FileHandle, { bytes }: Upload): PutObjectCommandInput['Body'] {
  return handle.createReadStream({ start: 0, end: bytes - 1, autoClose: false });
}

function base64(sha256: string): string {
  return Buffer.from(sha256, 'hex').toString('base64');
}
