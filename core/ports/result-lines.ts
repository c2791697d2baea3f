import { type FileResult } from '../file-result.ts';
import { type SubmissionId } from './batch-ledger.ts';

/** Where the lines of `results.jsonl` of each submission are put for those who handed it in. */
export interface ResultLines {
  /** Replaces what was there. @returns the key under which they are found. @throws LiasseError `store-unavailable` (retryable). */
  put(submission: SubmissionId, lines: readonly FileResult[]): Promise<string>;
}
