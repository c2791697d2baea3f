import { type FileId } from './ports/batch-ledger.ts';

/** One text for one file, to look it up by. */
export function fileKey({ tenant, sha256, engine }: FileId): string {
  return `${tenant} ${engine} ${sha256}`;
}
