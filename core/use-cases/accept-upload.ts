import { fileKey } from '../file-key.ts';
import { type AnalysisJob } from '../intake/analysis-job.ts';
import { locationIn } from '../intake/file-location.ts';
import { type OcrEngine } from '../intake/names.ts';
import { type AnalysisStarter } from '../ports/analysis-starter.ts';
import { type BatchLedger, type NewSubmission } from '../ports/batch-ledger.ts';
import { type FileSettlement } from './settle-file.ts';

/** `held`: too many of the tenant's files are at work; to be handed in again later. */
export type Acceptance = 'accepted' | 'held';

export interface AcceptOptions {
  readonly ledger: BatchLedger;
  readonly starter: AnalysisStarter;
  readonly settlement: Pick<FileSettlement, 'settle' | 'settleSubmission'>;
  /** For batches that do not ask for another. */
  readonly engine: OcrEngine;
  readonly filesInFlightPerTenant: number;
  /** ISO 8601. */
  readonly now: () => string;
}

/**
 * Takes in a file: enters it in the ledger and sees to it that its content is analysed, once, whatever the number of its names.
 *
 * May be called again with the same upload, after a death at any line: nothing is done twice.
 *
 * @throws LiasseError `store-unavailable` or `engine-unavailable` (retryable).
 */
export async function acceptUpload(upload: Omit<NewSubmission, 'engine'>, options: AcceptOptions): Promise<Acceptance> {
  const { ledger, starter, settlement, now } = options;
  const batch = await ledger.batch(upload);
  await ledger.register({ ...upload, engine: batch?.engine ?? options.engine });
  const submission = await ledger.submission(upload);
  // It may have been entered before, when another engine was asked for or other limits held: what was entered stands.
  if (submission === undefined) throw new Error('a submission that was entered is there');
  if (submission.refused !== undefined) {
    await settlement.settleSubmission(submission);
    return 'accepted';
  }
  const job = jobOf(submission);
  const beginning = await ledger.begin(job, now(), options.filesInFlightPerTenant);
  if (beginning === 'over-quota') return 'held';
  if (beginning === 'finished') await settlement.settle(submission);
  else await starter.start((await ledger.files([submission])).get(fileKey(submission))?.job ?? job);
  return 'accepted';
}

function jobOf(submission: NewSubmission): AnalysisJob {
  const { tenant, engine, sha256, bytes } = submission;
  return { tenant, engine, sha256, bytes, location: locationIn(submission, submission), attempt: 0 };
}
