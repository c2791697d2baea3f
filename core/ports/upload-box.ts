import { type BatchManifest } from '../intake/batch-manifest.ts';
import { type BatchId } from './batch-ledger.ts';
import { type FileAtHand } from './file-reader.ts';

/** One file on its way to the uploads bucket. */
export interface Upload {
  readonly key: string;
  /** Set where the key does not say it. */
  readonly source?: string;
  readonly bytes: number;
  readonly file: FileAtHand;
}

/** Where an operator puts the files of a batch. Every method throws when the store cannot be used. */
export interface UploadBox {
  /** Keys of all that was put for the batch so far, in no order. */
  keys(batch: BatchId): Promise<ReadonlySet<string>>;
  /** Whether an object holds exactly these bytes, so far as the store knows its hash. */
  holds(key: string, sha256: string): Promise<boolean>;
  /** @returns `changed` when the bytes are no longer those of the hash, `unreadable` when they cannot be read. */
  put(upload: Upload): Promise<'put' | 'changed' | 'unreadable'>;
  /** Puts the batch's manifest; a later one replaces an earlier. */
  announce(batch: BatchId, manifest: BatchManifest): Promise<void>;
}
