import { type FileStatus } from '../file-result.ts';
import { type AnalysisJob, type FileLocation } from '../intake/analysis-job.ts';
import { type BatchManifest } from '../intake/batch-manifest.ts';
import { type OcrEngine } from '../intake/names.ts';
import { type Problem } from '../problem.ts';

export interface BatchId {
  readonly tenant: string;
  readonly batch: string;
}

/** One file handed in under one name. */
export interface SubmissionId extends BatchId {
  /** Hash of source and content, 32 hex digits: the same file under the same name is the same submission. */
  readonly submission: string;
}

/** The bytes of a file of one tenant, whatever its names, as one OCR engine reads them. */
export interface FileId {
  readonly tenant: string;
  readonly sha256: string;
  readonly engine: OcrEngine;
}

export interface NewSubmission extends SubmissionId {
  readonly source: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly engine: OcrEngine;
  /** Of the object handed in. */
  readonly key: string;
  readonly versionId?: string;
  /** When it was handed in, ISO 8601. */
  readonly receivedAt: string;
  /** Why it is not read at all. */
  readonly refused?: Problem;
}

export interface SubmissionOutcome {
  readonly status: FileStatus;
  /** Lines of the results: itself and its members. */
  readonly lines: number;
  readonly pages: number;
  readonly documents: number;
  /** Documents that a person is asked to look at. */
  readonly review: number;
  readonly resultKey: string;
  /** Day after which it is purged with the file handed in, `YYYY-MM-DD`. */
  readonly expiresOn: string;
}

/** Absent parts: not finished yet. */
export interface SubmissionRecord extends NewSubmission {
  readonly outcome?: SubmissionOutcome;
  readonly finishedAt?: string;
}

export interface BatchRecord extends BatchId {
  /** How many files were announced; absent when nobody said. */
  readonly expected?: number;
  readonly engine?: BatchManifest['engine'];
  readonly received: number;
  readonly finished: number;
  readonly statuses: Readonly<Record<FileStatus, number>>;
  readonly pages: number;
  readonly documents: number;
  readonly review: number;
  /** ISO 8601; when its last file so far came. */
  readonly lastReceivedAt?: string;
  readonly completedAt?: string;
}

export interface FileState {
  readonly job: AnalysisJob;
  /** Undefined while it is analysed. */
  readonly finished?: FileSummary;
  /** ISO 8601. */
  readonly startedAt: string;
}

/** What must be known of an analysed file without loading its record. */
export interface FileSummary {
  readonly status: FileStatus;
  readonly members: number;
  /** Day after which what was derived from it is purged, `YYYY-MM-DD`. */
  readonly expiresOn: string;
}

/** What waits for a file: its own submissions, and archives that it is a member of. */
export interface FileWaiters {
  readonly submissions: readonly SubmissionId[];
  readonly containers: readonly FileId[];
}

/** How the beginning of a file's analysis went; `over-quota`: too many of the tenant's files are at work. */
export type Beginning = 'begun' | 'running' | 'finished' | 'over-quota';

/**
 * Who handed in what, and how far each file is.
 *
 * Every method may be called again with the same values and changes nothing the second time, so that a message may come twice and
 * a function may die at any line; only `takeFromQuota` counts each call. Reads see every write before them, those of what is due
 * may lag a little behind. All throw LiasseError `store-unavailable` (retryable).
 */
export interface BatchLedger {
  /** Says what will come; a later manifest replaces an earlier. */
  announce(batch: BatchId, manifest: BatchManifest, at: string): Promise<void>;
  batch(batch: BatchId): Promise<BatchRecord | undefined>;
  /** Enters a file and makes it wait for the analysis of its content. */
  register(submission: NewSubmission): Promise<void>;
  submission(id: SubmissionId): Promise<SubmissionRecord | undefined>;
  /** All submissions of a batch, in no order. */
  submissions(batch: BatchId): AsyncIterable<SubmissionRecord>;
  /** @param quota - files of the tenant at work at the same time; undefined for members, which go with their archive. */
  begin(job: AnalysisJob, at: string, quota?: number): Promise<Beginning>;
  /** Absent those never begun. */
  files(ids: readonly FileId[]): Promise<ReadonlyMap<string, FileState>>;
  finish(file: FileId, summary: FileSummary): Promise<void>;
  waiters(file: FileId): Promise<FileWaiters>;
  /** The container's tree cannot be told before the members are finished. A container that was never begun waits for nothing. */
  awaitMembers(container: FileId, members: readonly FileId[]): Promise<void>;
  /** A member is finished. @returns how many the container still waits for. */
  memberFinished(container: FileId, member: FileId): Promise<number>;
  /** @returns false when it was finished before. */
  finishSubmission(id: SubmissionId, outcome: SubmissionOutcome, at: string): Promise<boolean>;
  /**
   * @param batch - as it was read, see `isComplete`.
   * @returns false when it was said before, the batch is not complete, or other files are finished by now.
   */
  completeBatch(batch: BatchId & Pick<BatchRecord, 'finished'>, at: string): Promise<boolean>;
  /** Submissions without a result that came before `before`, oldest first. */
  overdue(before: string): AsyncIterable<SubmissionRecord>;
  /** Files at work that were begun before `before`, oldest first. */
  lingering(before: string): AsyncIterable<FileState>;
  /** Batches not complete whose last file came before `before`. */
  openBatches(before: string): AsyncIterable<BatchRecord>;
  /** Counts a file against the tenant's day. @param day - `YYYY-MM-DD`. @returns false when the day's quota is spent. */
  takeFromQuota(tenant: string, day: string, quota: number): Promise<boolean>;
  /** What is to be purged on a day and should have been before. */
  expired(today: string): AsyncIterable<SubmissionRecord | FileState>;
  forgetSubmission(id: SubmissionId): Promise<void>;
  /** Unless it is at work. Begun again, it has an attempt that it never had: the names of executions outlive it. */
  forgetFile(file: FileId): Promise<void>;
  /** Puts a finished file to work again. @param location - where it lies now; the old one may be purged. @returns the job to start; undefined when it is not finished. */
  reopenFile(file: FileId, at: string, location: FileLocation): Promise<AnalysisJob | undefined>;
  /** Makes a finished submission wait again. */
  reopenSubmission(id: SubmissionId): Promise<void>;
}
