/** Told how a run gets on, to show it to somebody. */
export interface BatchProgress {
  /** More files are known of: those handed in, then the members of archives. */
  filesFound(count: number): void;
  /** A file is finished, whatever became of it. */
  fileDone(): void;
  /** A file was opened and has this many pages. */
  pagesFound(count: number): void;
  /** Pages of an opened file are finished; `fresh` when they were read by this run, not by one before. */
  pagesDone(count: number, fresh: boolean): void;
}
