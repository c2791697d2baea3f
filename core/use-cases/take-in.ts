import { tooManyBytes } from '../files/too-many-bytes.ts';
import { batchManifestSchema, type BatchManifest } from '../intake/batch-manifest.ts';
import { type OcrEngine } from '../intake/names.ts';
import { submissionName } from '../intake/submission-name.ts';
import { batchManifestName, parseUploadKey, type UploadKey } from '../intake/upload-key.ts';
import { type Limits } from '../limits.ts';
import { type BatchId } from '../ports/batch-ledger.ts';
import { type UploadedObject, type UploadRef, type Uploads } from '../ports/uploads.ts';
import { wellFormed } from '../well-formed.ts';
import { type AcceptOptions, acceptUpload } from './accept-upload.ts';
import { type FileSettlement } from './settle-file.ts';

export interface TakeInOptions extends AcceptOptions {
  readonly uploads: Uploads;
  readonly settlement: Pick<FileSettlement, 'settle' | 'settleSubmission' | 'completeBatch'>;
  readonly limits: Limits;
  readonly tenants: readonly string[];
  /** Engines that a batch may ask for. */
  readonly engines: readonly OcrEngine[];
  /** Hex SHA-256 of a text's UTF-8. */
  readonly hash: (text: string) => string;
}

/** `unknown`: nobody's, its key is none of ours; `gone`: destroyed since it came. */
export type Intake = 'announced' | 'accepted' | 'held' | 'unknown' | 'gone';

/** Takes in an object of the uploads bucket, a file or the manifest of a batch. @throws LiasseError (retryable). */
export async function takeIn(ref: UploadRef, options: TakeInOptions): Promise<Intake> {
  const key = parseUploadKey(ref.key);
  if (key.kind === 'unknown' || !options.tenants.includes(key.tenant)) return 'unknown';
  if (key.kind === 'manifest') {
    const manifest = parseManifest(await options.uploads.manifestText(ref));
    const engine = manifest?.engine ?? options.engine;
    if (manifest !== undefined && options.engines.includes(engine)) return announce(key, manifest, options);
    // A manifest that says nothing, or asks for what is not to be had, is a file like any other: it gets its line, refused.
  }
  const object = await options.uploads.identify(ref);
  if (object === undefined) return 'gone';
  return acceptUpload(submissionOf(key, object, options), options);
}

async function announce(id: BatchId, manifest: BatchManifest, options: TakeInOptions): Promise<Intake> {
  await options.ledger.announce(id, manifest, options.now());
  await options.settlement.completeBatch(id);
  return 'announced';
}

function parseManifest(text: string | undefined): BatchManifest | undefined {
  try {
    return batchManifestSchema.safeParse(JSON.parse(text ?? '')).data;
  } catch {
    return undefined; // not JSON
  }
}

function submissionOf(
  key: Exclude<UploadKey, { kind: 'unknown' }>,
  object: UploadedObject,
  { limits, hash }: TakeInOptions,
): Parameters<typeof acceptUpload>[0] {
  const { sha256, bytes, versionId } = object;
  const source = wellFormed(sourceOf(key, object));
  const refused = tooManyBytes(bytes, limits.bytesPerFile);
  return {
    tenant: key.tenant,
    batch: key.batch,
    submission: submissionName(source, sha256, hash),
    source,
    sha256,
    bytes,
    key: object.key,
    ...(versionId === undefined ? {} : { versionId }),
    receivedAt: object.modifiedAt,
    ...(refused === undefined ? {} : { refused }),
  };
}

function sourceOf(key: Exclude<UploadKey, { kind: 'unknown' }>, { source }: UploadedObject): string {
  if (source !== undefined && source !== '') return source;
  if (key.kind === 'manifest') return batchManifestName;
  return key.kind === 'drop' ? key.path : key.id;
}
