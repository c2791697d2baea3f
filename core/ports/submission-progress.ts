/** Told how the sending of a batch gets on, to show it to somebody. */
export interface SubmissionProgress {
  /** This many files were found and are to be looked at. */
  found(files: number): void;
  /** A file's bytes were hashed, or could not be. */
  examined(): void;
  /** Looking is over: this much may have to be sent. */
  planned(files: number, bytes: number): void;
  /** A file is there, sent now or before. */
  there(bytes: number): void;
}
