import { type BatchProgress } from '../../core/ports/batch-progress.ts';
import { progressBar, progressLine, type ProgressState } from './progress-line.ts';

/** Where progress is shown: standard error, or a test's own. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

type Counts = Omit<ProgressState, 'seconds'>;

/** Between two showings, milliseconds: a line rewritten on a terminal, a line added elsewhere. */
const terminalEvery = 100;
const plainEvery = 5000;
const barWidth = 24;

/** Shows how a run gets on: one line rewritten on a terminal, a plain line now and then elsewhere. */
export class ProgressDisplay implements BatchProgress {
  readonly #output: ProgressOutput;
  readonly #now: () => number;
  readonly #started: number;
  #shown: number;
  #counts: Counts = { files: 0, filesDone: 0, pages: 0, pagesDone: 0, pagesFresh: 0, filesOpened: 0 };

  /** @param now - milliseconds. */
  constructor(output: ProgressOutput, now: () => number) {
    this.#output = output;
    this.#now = now;
    this.#started = now();
    this.#shown = this.#started;
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
    if (this.#output.isTTY === true) this.#output.write(`\r${' '.repeat(this.#width())}\r`);
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
    const terminal = this.#output.isTTY === true;
    if (this.#now() - this.#shown < (terminal ? terminalEvery : plainEvery)) return;
    this.#shown = this.#now();
    const state = { ...this.#counts, seconds: (this.#now() - this.#started) / 1000 };
    const line = terminal ? `${progressBar(state, barWidth)} ${progressLine(state)}` : progressLine(state);
    this.#output.write(terminal ? `\r${line.slice(0, this.#width()).padEnd(this.#width())}` : `${line}\n`);
  }

  #width(): number {
    return Math.max(20, (this.#output.columns ?? 80) - 1);
  }
}
