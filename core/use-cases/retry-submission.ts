import { fileKey } from '../file-key.ts';
import { locationIn } from '../intake/file-location.ts';
import { type AnalysisStarter } from '../ports/analysis-starter.ts';
import { type BatchLedger, type FileId, type SubmissionId } from '../ports/batch-ledger.ts';
import { type StoredPapers } from '../ports/stored-papers.ts';
import { type FileSettlement } from './settle-file.ts';

export interface RetryOptions {
  readonly ledger: BatchLedger;
  readonly starter: AnalysisStarter;
  readonly papers: Pick<StoredPapers, 'forgetAnalysis'>;
  readonly settlement: Pick<FileSettlement, 'settleSubmission'>;
  /** ISO 8601. */
  readonly now: () => string;
}

/**
 * Has a submission analysed again.
 *
 * @param failed - the files in it, itself or members, that are to be read anew; what is known of the others stays.
 * @throws LiasseError `store-unavailable` or `engine-unavailable` (retryable).
 */
export async function retrySubmission(
  id: SubmissionId,
  failed: readonly FileId[],
  { ledger, starter, papers, settlement, now }: RetryOptions,
): Promise<void> {
  const submission = await ledger.submission(id);
  if (submission === undefined) return; // purged
  await ledger.reopenSubmission(id);
  for (const file of failed) {
    const state = (await ledger.files([file])).get(fileKey(file));
    if (state === undefined) continue;
    // First, so that the old record is not taken for the new; but not that of a file at work, which would be the new.
    if (state.finished !== undefined) await papers.forgetAnalysis(file);
    await starter.start((await ledger.reopenFile(file, now(), locationIn(submission, file))) ?? state.job);
  }
  await settlement.settleSubmission(id);
}
