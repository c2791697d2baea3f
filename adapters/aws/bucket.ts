import {
  DeleteObjectsCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { LiasseError } from '../../core/liasse-error.ts';

interface ObjectVersion {
  readonly Key: string;
  readonly VersionId?: string;
}

/** DeleteObjects takes no more. */
const mostDeleted = 1000;

/** One S3 bucket, its errors translated. Every method throws LiasseError `store-unavailable` (retryable). */
export class Bucket {
  readonly #client: Pick<S3Client, 'send'>;
  readonly name: string;

  constructor(client: Pick<S3Client, 'send'>, name: string) {
    this.#client = client;
    this.name = name;
  }

  /** Undefined when there is no such object. */
  async get(key: string, versionId?: string): Promise<Uint8Array | undefined> {
    const command = new GetObjectCommand({ Bucket: this.name, Key: key, VersionId: versionId });
    try {
      const { Body } = await this.#client.send(command);
      return await Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof NoSuchKey || (error instanceof Error && error.name === 'NoSuchVersion')) return undefined;
      return unavailable(error);
    }
  }

  async getText(key: string): Promise<string | undefined> {
    const bytes = await this.get(key);
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  }

  async put(key: string, body: Uint8Array | string, contentType = 'application/octet-stream'): Promise<void> {
    const command = new PutObjectCommand({ Bucket: this.name, Key: key, Body: body, ContentType: contentType });
    await this.#client.send(command).catch(unavailable);
  }

  /** Keys and times of last change, in the order of the keys. */
  async *list(prefix: string): AsyncGenerator<{ readonly key: string; readonly modifiedAt: string }> {
    let token: string | undefined;
    do {
      const command = new ListObjectsV2Command({ Bucket: this.name, Prefix: prefix, ContinuationToken: token });
      const answer = await this.#client.send(command).catch(unavailable);
      for (const { Key, LastModified } of answer.Contents ?? []) {
        if (Key !== undefined && LastModified !== undefined) yield { key: Key, modifiedAt: LastModified.toISOString() };
      }
      token = answer.NextContinuationToken;
    } while (token !== undefined);
  }

  /** Removes every version of the keys, or those meant. @returns how many versions and markers went. */
  async destroy(prefix: string, isMeant: (key: string, versionId?: string) => boolean = () => true): Promise<number> {
    const versions = (await this.#versions(prefix)).filter(({ Key, VersionId }) => isMeant(Key, VersionId));
    for (let start = 0; start < versions.length; start += mostDeleted) {
      const Objects = versions.slice(start, start + mostDeleted);
      const command = new DeleteObjectsCommand({ Bucket: this.name, Delete: { Objects, Quiet: true } });
      const { Errors = [] } = await this.#client.send(command).catch(unavailable);
      if (Errors.length > 0) return unavailable(new Error(`${Errors.length} objects remain: ${Errors[0]?.Code ?? ''}`));
    }
    return versions.length;
  }

  async #versions(prefix: string): Promise<ObjectVersion[]> {
    const versions: ObjectVersion[] = [];
    let key: string | undefined;
    let version: string | undefined;
    do {
      const command = new ListObjectVersionsCommand({
        Bucket: this.name,
        Prefix: prefix,
        KeyMarker: key,
        VersionIdMarker: version,
      });
      const answer = await this.#client.send(command).catch(unavailable);
      for (const { Key, VersionId } of [...(answer.Versions ?? []), ...(answer.DeleteMarkers ?? [])]) {
        if (Key !== undefined) versions.push(VersionId === undefined ? { Key } : { Key, VersionId });
      }
      key = answer.IsTruncated === true ? answer.NextKeyMarker : undefined;
      version = answer.NextVersionIdMarker;
    } while (key !== undefined);
    return versions;
  }
}

function unavailable(cause: unknown): never {
  const message = 'Le stockage (S3) ne répond pas : la demande sera refaite.';
  throw new LiasseError('store-unavailable', message, { retryable: true, cause });
}
