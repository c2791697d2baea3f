import { type BatchId } from '../ports/batch-ledger.ts';
import { batchManifestName, dropKey, postKey } from './upload-key.ts';

/** S3 takes no longer key, bytes of UTF-8. */
const longestKey = 1024;
/** Metadata of an object may have 2 KB in all; base64 makes four bytes of three. */
const longestSource = 1400;
const unsafe = /\p{Cc}|(?:^|\/)(?:\.{0,2})(?:\/|$)/u;

/** Where a file is put: under its own name where a key can say it, else under the submission's with the name beside it. */
export interface UploadPlace {
  readonly key: string;
  readonly source?: string;
}

/** Under the file's own name; undefined when a key cannot hold that name. */
export function namedPlace(batch: BatchId, source: string): UploadPlace | undefined {
  const key = dropKey(batch, source);
  if (unsafe.test(source) || source === batchManifestName || bytesOf(key) > longestKey) return undefined;
  return { key };
}

/** Under the submission's name; undefined when the file's is too long even for that. */
export function numberedPlace(batch: BatchId, source: string, submission: string): UploadPlace | undefined {
  return bytesOf(source) > longestSource ? undefined : { key: postKey(batch, submission), source };
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
