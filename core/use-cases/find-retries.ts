import { fileKey } from '../file-key.ts';
import { loadedInOrder } from '../in-lanes.ts';
import { failedFiles } from '../intake/failed-files.ts';
import { type BatchId, type BatchLedger, type FileId, type SubmissionId, type SubmissionRecord } from '../ports/batch-ledger.ts'; // prettier-ignore
import { type StoredLines } from '../ports/stored-lines.ts';

/** A submission to be read again, and the files of it that are to be read anew. */
export interface Retry {
  readonly submission: SubmissionId;
  readonly failed: readonly FileId[];
}

/** A queue's message may not be longer than 256 KiB (Amazon SQS Developer Guide, "Message quotas"); a file takes about 150 bytes. */
const mostFiles = 1000;
const ahead = 8;

/**
 * What there is to read again in a batch: all that failed through the system's fault, members of archives included.
 *
 * A file that several submissions hold is named in the first of them alone: read anew twice at the same time, one reading
 * would destroy what the other finds. The others, whose `failed` may be empty, must be asked for after the first.
 */
export async function findRetries(
  batch: BatchId,
  { ledger, stored }: { readonly ledger: Pick<BatchLedger, 'submissions'>; readonly stored: StoredLines },
): Promise<Retry[]> {
  const named = new Set<string>();
  const retries: Retry[] = [];
  for await (const { submission, failed } of allFailed(await hurt(batch, ledger), stored)) {
    const fresh = failed.filter((file) => !named.has(fileKey(file)));
    for (const file of fresh) named.add(fileKey(file));
    if (failed.length > 0) retries.push(...cut({ submission, failed: fresh }));
  }
  // Those with something of their own to read first.
  return retries.sort((a, b) => Number(a.failed.length === 0) - Number(b.failed.length === 0));
}

/** An archive of which a member failed is `partial`. */
async function hurt(batch: BatchId, ledger: Pick<BatchLedger, 'submissions'>): Promise<SubmissionRecord[]> {
  const found: SubmissionRecord[] = [];
  for await (const submission of ledger.submissions(batch)) {
    const status = submission.outcome?.status;
    if (status === 'failed' || status === 'partial') found.push(submission);
  }
  return found;
}

async function* allFailed(submissions: readonly SubmissionRecord[], stored: StoredLines): AsyncGenerator<Retry> {
  yield* loadedInOrder(submissions, ahead, async (record) => {
    const { tenant, batch, submission } = record;
    return { submission: { tenant, batch, submission }, failed: failedFiles(await stored.linesOf(record), record) };
  });
}

function cut({ submission, failed }: Retry): Retry[] {
  const parts = Math.max(1, Math.ceil(failed.length / mostFiles));
  return Array.from({ length: parts }, (_, part) => ({
    submission,
    failed: failed.slice(part * mostFiles, (part + 1) * mostFiles),
  }));
}
