import { type FileResult } from '../file-result.ts';
import { type DeskStore } from '../ports/desk-store.ts';
import { type HashText } from './audit-chain.ts';

/** Results by file, as they were read: larger than an item may be. */
export interface DeskResults {
  /** Replaces what was there. @throws LiasseError `store-unavailable` (retryable). */
  put(tenant: string, file: string, result: FileResult): Promise<void>;
  /** @throws LiasseError `store-unavailable` (retryable). */
  get(tenant: string, file: string): Promise<FileResult | undefined>;
}

export interface DeskOptions {
  readonly store: DeskStore;
  readonly results: DeskResults;
  readonly hash: HashText;
  /** A name that nobody had before; letters and digits. */
  readonly newId: () => string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
  /** Chance that a document of which the program is sure is shown to a person all the same, 0..1. */
  readonly auditShare: number;
}
