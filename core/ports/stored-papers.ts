import { type FileId, type SubmissionRecord } from './batch-ledger.ts';

/** All bytes kept of what was handed in, to be destroyed. Destroying what is not there is no error. */
export interface StoredPapers {
  /** What analyses kept of a file, whichever versions made them, so that it can be read anew. @returns how many objects went. */
  forgetAnalysis(file: FileId): Promise<number>;
  /** That, and the file itself where it is a member. @returns how many objects went. */
  destroyFile(file: FileId): Promise<number>;
  /**
   * The original and its results.
   *
   * @param alone - whether every version under its key goes; else its own, the others being those of other submissions.
   * @returns how many objects and versions went.
   */
  destroySubmission(submission: SubmissionRecord, alone: boolean): Promise<number>;
  /** Keeps the proof of a purge. */
  certify(name: string, certificate: unknown): Promise<void>;
}
