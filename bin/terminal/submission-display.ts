import { type SubmissionProgress } from '../../core/ports/submission-progress.ts';
import { counted, duration, fileSize, french } from './french.ts';
import { LiveLine, type ProgressOutput } from './live-line.ts';
import { progressBar } from './progress-line.ts';

const barWidth = 24;

/** Shows how the sending of a batch gets on: files hashed, then files sent. */
export class SubmissionDisplay implements SubmissionProgress {
  readonly #line: LiveLine;
  readonly #now: () => number;
  #started: number;
  #verb = 'examiné';
  #files = { all: 0, done: 0 };
  #bytes = { all: 0, done: 0 };

  /** @param now - milliseconds. */
  constructor(output: ProgressOutput, now: () => number) {
    this.#line = new LiveLine(output, now);
    this.#now = now;
    this.#started = now();
  }

  found(files: number): void {
    this.#files = { all: files, done: 0 };
  }

  examined(): void {
    this.#files.done += 1;
    this.#show();
  }

  planned(files: number, bytes: number): void {
    this.#verb = 'envoyé';
    this.#started = this.#now();
    this.#files = { all: files, done: 0 };
    this.#bytes = { all: bytes, done: 0 };
  }

  there(bytes: number): void {
    this.#files.done += 1;
    this.#bytes.done += bytes;
    this.#show();
  }

  /** Clears the line. */
  end(): void {
    this.#line.end();
  }

  #show(): void {
    this.#line.show((terminal) => {
      const bar = progressBar({ files: this.#files.all, filesDone: this.#files.done }, barWidth);
      return terminal ? `${bar} ${this.#text()}` : this.#text();
    });
  }

  #text(): string {
    const rate = this.#bytes.done / Math.max(0.001, (this.#now() - this.#started) / 1000);
    const left = (this.#bytes.all - this.#bytes.done) / rate;
    return [
      `${counted(this.#files.done, 'fichier', this.#verb)} sur ${french(this.#files.all)}`,
      ...(rate > 0 ? [`${fileSize(this.#bytes.done)} sur ${fileSize(this.#bytes.all)}`, `${fileSize(rate)}/s`] : []),
      ...(rate > 0 && left >= 1 ? [`encore ${duration(left)}`] : []),
    ].join(', ');
  }
}
