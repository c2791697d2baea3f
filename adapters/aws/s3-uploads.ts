import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { GetObjectCommand, HeadObjectCommand, type HeadObjectCommandOutput, type S3Client } from '@aws-sdk/client-s3';
import { z } from 'zod';
import { sourceMetadata } from '../../core/intake/upload-key.ts';
import { LiasseError } from '../../core/liasse-error.ts';
import { type UploadedObject, type UploadRef, type Uploads } from '../../core/ports/uploads.ts';
import { type Bucket } from './bucket.ts';

const chunkSchema = z.instanceof(Uint8Array);

const longestManifest = 100_000;

/** The uploads bucket, read only. */
export class S3Uploads implements Uploads {
  readonly #client: Pick<S3Client, 'send'>;
  readonly #bucket: Bucket;

  constructor(client: Pick<S3Client, 'send'>, bucket: Bucket) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async identify(ref: UploadRef): Promise<UploadedObject | undefined> {
    const head = await this.#head(ref);
    if (head === undefined) return undefined;
    const source = decodedSource(head.Metadata?.[sourceMetadata]);
    const versionId = ref.versionId ?? head.VersionId;
    return {
      key: ref.key,
      ...(versionId === undefined ? {} : { versionId }),
      sha256:
        knownHash(head) ?? (await this.#hash({ key: ref.key, ...(versionId === undefined ? {} : { versionId }) })),
      bytes: head.ContentLength ?? 0,
      modifiedAt: (head.LastModified ?? new Date(0)).toISOString(),
      ...(source === undefined ? {} : { source }),
    };
  }

  async manifestText(ref: UploadRef): Promise<string | undefined> {
    const head = await this.#head(ref);
    if (head === undefined || (head.ContentLength ?? 0) > longestManifest) return undefined;
    const bytes = await this.#bucket.get(ref.key, ref.versionId);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  }

  async #head({ key, versionId }: UploadRef): Promise<HeadObjectCommandOutput | undefined> {
    const place = { Bucket: this.#bucket.name, Key: key, VersionId: versionId };
    try {
      return await this.#client.send(new HeadObjectCommand({ ...place, ChecksumMode: 'ENABLED' }));
    } catch (error) {
      return isGone(error) ? undefined : unavailable(error);
    }
  }

  /** Streamed: a file may be longer than the function's memory. */
  async #hash({ key, versionId }: UploadRef): Promise<string> {
    const command = new GetObjectCommand({ Bucket: this.#bucket.name, Key: key, VersionId: versionId });
    const hash = createHash('sha256');
    try {
      const { Body } = await this.#client.send(command);
      if (!(Body instanceof Readable)) throw new Error('S3 gives a stream');
      for await (const chunk of Body) hash.update(chunkSchema.parse(chunk));
      return hash.digest('hex');
    } catch (error) {
      return unavailable(error);
    }
  }
}

/** S3's own SHA-256 of the whole object, where whoever sent it asked for one. */
function knownHash({ ChecksumSHA256, ChecksumType }: HeadObjectCommandOutput): string | undefined {
  const isWhole = ChecksumType === undefined || ChecksumType === 'FULL_OBJECT';
  if (ChecksumSHA256 === undefined || ChecksumSHA256.includes('-') || !isWhole) return undefined;
  return Buffer.from(ChecksumSHA256, 'base64').toString('hex');
}

function decodedSource(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : Buffer.from(text, 'base64url').toString('utf8');
}

function isGone(error: unknown): boolean {
  return error instanceof Error && ['NotFound', 'NoSuchKey', 'NoSuchVersion', 'MethodNotAllowed'].includes(error.name);
}

function unavailable(cause: unknown): never {
  const message = 'Le stockage (S3) ne répond pas : la demande sera refaite.';
  throw new LiasseError('store-unavailable', message, { retryable: true, cause });
}
