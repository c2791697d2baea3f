import { counted, duration, french } from './french.ts';

/** How far a run has got. */
export interface ProgressState {
  readonly files: number;
  readonly filesDone: number;
  readonly pages: number;
  readonly pagesDone: number;
  /** Of these, read by this run. */
  readonly pagesFresh: number;
  /** Files whose pages are counted. */
  readonly filesOpened: number;
  /** Since the run began. */
  readonly seconds: number;
}

/** `120 fichiers sur 261, 340 pages, 4,2 pages/s, encore 1 min 20 s`. */
export function progressLine(state: ProgressState): string {
  const rate = state.pagesFresh / Math.max(0.001, state.seconds);
  const left = pagesLeft(state) / rate;
  return [
    `${counted(state.filesDone, 'fichier')} sur ${french(state.files)}`,
    counted(state.pagesDone, 'page'),
    ...(state.pagesFresh > 0 ? [`${french(rate)} pages/s`] : []),
    ...(state.pagesFresh > 0 && left >= 1 ? [`encore ${duration(left)}`] : []),
  ].join(', ');
}

/** `[#######.......]`, by files. */
export function progressBar({ files, filesDone }: Pick<ProgressState, 'files' | 'filesDone'>, width: number): string {
  const filled = files === 0 ? 0 : Math.round((filesDone / files) * width);
  return `[${'#'.repeat(filled)}${'.'.repeat(width - filled)}]`;
}

/** Files not yet opened are taken to be as long as the others. */
function pagesLeft({ files, filesDone, filesOpened, pages, pagesDone }: ProgressState): number {
  const unopened = Math.max(0, files - Math.max(filesDone, filesOpened));
  return pages - pagesDone + (filesOpened === 0 ? 0 : (unopened * pages) / filesOpened);
}
