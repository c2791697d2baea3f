import { batchEvent } from '../submission-events.ts';
import { fileKey } from '../file-key.ts';
import { type AnalysisJob } from '../intake/analysis-job.ts';
import { parseUploadKey } from '../intake/upload-key.ts';
import { isComplete } from '../is-complete.ts';
import { type AnalysisStarter } from '../ports/analysis-starter.ts';
import {
  type BatchId,
  type BatchLedger,
  type BatchRecord,
  type FileId,
  type SubmissionRecord,
} from '../ports/batch-ledger.ts';
import { type EventPublisher } from '../ports/event-publisher.ts';
import { type IntakeQueue } from '../ports/intake-queue.ts';
import { type UploadRef } from '../ports/uploads.ts';
import { type FileSettlement } from './settle-file.ts';

export interface ReconcileOptions {
  readonly ledger: BatchLedger;
  readonly queue: IntakeQueue;
  readonly starter: AnalysisStarter;
  readonly settlement: Pick<FileSettlement, 'settle' | 'settleSubmission'>;
  readonly events: EventPublisher;
  /** Gives a file whose execution ended without a record its verdict. */
  readonly fail: (file: FileId) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How long a file may be under way before it is looked into, seconds. */
  readonly graceSeconds: number;
}

export interface Reconciliation {
  /** Files without a result that came before the grace began. */
  overdue: number;
  /** What somebody had to be told of again: handed in, started, settled or failed. */
  mended: number;
  /** Batches found complete. */
  completed: number;
  /** Age of the oldest file without a result, seconds; 0 when there is none. */
  oldestSeconds: number;
}

/** Looks into every file that has been without a result for too long, and into batches that nobody said are complete. */
export async function reconcile(options: ReconcileOptions): Promise<Reconciliation> {
  const found: Reconciliation = { overdue: 0, mended: 0, completed: 0, oldestSeconds: 0 };
  const before = new Date(options.now() - options.graceSeconds * 1000).toISOString();
  for await (const { job } of options.ledger.lingering(before)) {
    if (await mendFile(job, options)) found.mended += 1;
  }
  for await (const submission of options.ledger.overdue(before)) {
    const age = (options.now() - Date.parse(submission.receivedAt)) / 1000;
    found.oldestSeconds = Math.max(found.oldestSeconds, Math.round(age));
    found.overdue += 1;
    if (await mendSubmission(submission, options)) found.mended += 1;
  }
  for await (const batch of options.ledger.openBatches(before)) {
    if (await complete(batch, options)) found.completed += 1;
  }
  return found;
}

/** @returns false when the file is simply at work, or is not any more. */
async function mendFile(listed: AnalysisJob, { ledger, starter, fail }: ReconcileOptions): Promise<boolean> {
  // What was listed may be long past, and the end of an earlier attempt must not fail a later.
  const { job, finished } = (await ledger.files([listed])).get(fileKey(listed)) ?? {};
  if (job === undefined || finished !== undefined) return false;
  const progress = await starter.progress(job);
  if (progress === 'ended') await fail(job);
  if (progress === 'absent') await starter.start(job);
  return progress !== 'running';
}

/** @returns false when its file is at work. */
async function mendSubmission(submission: SubmissionRecord, options: ReconcileOptions): Promise<boolean> {
  const { ledger, queue, settlement } = options;
  const state = (await ledger.files([submission])).get(fileKey(submission));
  if (submission.refused !== undefined) await settlement.settleSubmission(submission);
  else if (state === undefined) await queue.handIn(uploadRef(submission), 0);
  else if (state.finished === undefined) return false;
  else await settlement.settle(submission);
  return true;
}

function uploadRef({ key, versionId }: SubmissionRecord): UploadRef {
  return versionId === undefined ? { key } : { key, versionId };
}

async function complete(batch: BatchRecord, { ledger, events, now }: ReconcileOptions): Promise<boolean> {
  if (!isComplete(batch)) return false;
  await events.publish([batchEvent(batch)]);
  return ledger.completeBatch(batch, new Date(now()).toISOString());
}

export interface Listing {
  /** Every object handed in, by key. */
  readonly uploads: AsyncIterable<{ readonly key: string; readonly modifiedAt: string }>;
}

/**
 * Holds what lies in the bucket against what the ledger knows of, and hands in what it does not.
 *
 * @returns how many objects the ledger did not know, those that are nobody's apart.
 */
export async function reconcileUploads(
  { uploads }: Listing,
  { ledger, queue, now, graceSeconds }: Pick<ReconcileOptions, 'ledger' | 'queue' | 'now' | 'graceSeconds'>,
): Promise<{ unaccounted: number; foreign: number }> {
  const found = { unaccounted: 0, foreign: 0 };
  const before = new Date(now() - graceSeconds * 1000).toISOString();
  let open: { readonly batch: string; readonly keys: ReadonlyMap<string, string> } | undefined;
  for await (const { key, modifiedAt } of uploads) {
    const parsed = parseUploadKey(key);
    if (parsed.kind === 'unknown') found.foreign += 1;
    if (parsed.kind === 'unknown' || parsed.kind === 'manifest' || modifiedAt >= before) continue;
    const batch = `${parsed.tenant}/${parsed.batch}`;
    if (open?.batch !== batch) open = { batch, keys: await knownKeys(parsed, ledger) };
    const known = open.keys.get(key);
    if (known === undefined) found.unaccounted += 1;
    if (isNews(modifiedAt, known)) await queue.handIn({ key }, 0);
  }
  return found;
}

/** When the newest object known of came, by key. */
async function knownKeys(
  batch: BatchId,
  ledger: Pick<BatchLedger, 'submissions'>,
): Promise<ReadonlyMap<string, string>> {
  const keys = new Map<string, string>();
  for await (const { key, receivedAt } of ledger.submissions(batch)) {
    const newest = keys.get(key) ?? receivedAt;
    keys.set(key, receivedAt > newest ? receivedAt : newest);
  }
  return keys;
}

/**
 * Whether an object is not the one that is known: put there again since, which came by itself unless its message was lost.
 *
 * @param known - when the one that is known came, ISO 8601. To the second: S3 tells times finer in one place than in another.
 */
function isNews(modifiedAt: string, known: string | undefined): boolean {
  return known === undefined || known.slice(0, 19) < modifiedAt.slice(0, 19);
}
