import { type FileResult } from '../file-result.ts';
import { type SubmissionRecord } from './batch-ledger.ts';

/** The lines of results as they were delivered. */
export interface StoredLines {
  /** None while there is no outcome. @throws LiasseError `store-unavailable` when they should be there and are not. */
  linesOf(submission: SubmissionRecord): Promise<readonly FileResult[]>;
}
