import { type BatchProgress } from '../../core/ports/batch-progress.ts';
import { LiveLine, type ProgressOutput } from './live-line.ts';
import { progressBar, progressLine, type ProgressState } from './progress-line.ts';

type Counts = Omit<ProgressState, 'seconds'>;

const barWidth = 24;

/** Shows how a run gets on. */
export class ProgressDisplay implements BatchProgress {
  readonly #line: LiveLine;
  readonly #now: () => number;
  readonly #started: number;
  #counts: Counts = { files: 0, filesDone: 0, pages: 0, pagesDone: 0, pagesFresh: 0, filesOpened: 0 };

  /** @param now - milliseconds. */
  constructor(output: ProgressOutput, now: () => number) {
    this.#line = new LiveLine(output, now);
    this.#now = now;
    this.#started = now();
  }

  filesFound(count: number): void {
    this.#change({ files: count });
  }

  fileDone(): void {
    this.#change({ filesDone: 1 });
  }

  pagesFound(count: number): void {
    this.#change({ pages: count, filesOpened: 1 });
  }

  pagesDone(count: number, fresh: boolean): void {
    this.#change({ pagesDone: count, pagesFresh: fresh ? count : 0 });
  }

  /** Clears the line. */
  end(): void {
    this.#line.end();
  }

  #change(more: Partial<Counts>): void {
    const add = (name: keyof Counts): number => this.#counts[name] + (more[name] ?? 0);
    this.#counts = {
      files: add('files'),
      filesDone: add('filesDone'),
      pages: add('pages'),
      pagesDone: add('pagesDone'),
      pagesFresh: add('pagesFresh'),
      filesOpened: add('filesOpened'),
    };
    this.#line.show((terminal) => {
      const state = { ...this.#counts, seconds: (this.#now() - this.#started) / 1000 };
      return terminal ? `${progressBar(state, barWidth)} ${progressLine(state)}` : progressLine(state);
    });
  }
}
