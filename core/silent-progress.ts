import { type BatchProgress } from './ports/batch-progress.ts';

/** Shows nothing. */
export const silentProgress: BatchProgress = {
  filesFound: () => undefined,
  fileDone: () => undefined,
  pagesFound: () => undefined,
  pagesDone: () => undefined,
};
