import { type Limits } from '../../core/limits.ts';
import { type OcrQuestion, type WorkerMessage, type WorkerTask } from './worker-messages.ts';

/** Image files may be laid out larger than they are stored, up to 4,000 pixels a side; else a page keeps to the limits. */
const anyImagesPixels = 16_000_000;

/** Follows one task by what its worker says: whether that makes sense, and whether it takes too long. */
export class TaskWatch {
  readonly #task: WorkerTask;
  readonly #limits: Limits;
  #deadline: number;
  #next: number;
  #answered = false;
  #opening = true;
  #pageStarted = 0;
  #rendered = false;
  /** Whether the text of the page at hand was asked for: each is read once, since it may cost money. */
  #asked = false;
  /** Since when the worker waits for the parent. */
  #waitingSince: number | undefined;

  /** @param now - seconds, like every other time here. */
  constructor(task: WorkerTask, limits: Limits, now: number) {
    this.#task = task;
    this.#limits = limits;
    this.#deadline = now + limits.secondsToOpen;
    this.#next = task.pages?.first ?? 1;
  }

  /** Whether no page was begun yet. */
  get opening(): boolean {
    return this.#opening;
  }

  /** Whether all was said. */
  get finished(): boolean {
    return this.#answered || (this.#task.pages !== null && this.#next > this.#task.pages.last);
  }

  overdue(now: number): boolean {
    return this.#waitingSince === undefined && now > this.#deadline;
  }

  /** The worker has its answer: what it waited for it is not counted. */
  resume(now: number): void {
    const waited = now - (this.#waitingSince ?? now);
    this.#waitingSince = undefined;
    this.#pageStarted += waited;
    this.#deadline += waited;
  }

  /** How many pages were finished. */
  get pagesDone(): number {
    return this.#next - (this.#task.pages?.first ?? 1);
  }

  /** @returns false when a worker that does its work would not say that now. */
  accept(message: WorkerMessage, now: number): boolean {
    if (!('id' in message)) return message.kind === 'memory';
    return this.#waitingSince === undefined && message.id === this.#task.id && this.#follows(message, now);
  }

  #follows(message: Extract<WorkerMessage, { id: number }>, now: number): boolean {
    switch (message.kind) {
      case 'opened':
      case 'refused':
        return this.#answer(message.kind);
      case 'page-started':
        return this.#begin(message.number, now);
      case 'page-rendered':
        return this.#render(message.number);
      case 'ocr-wanted':
        return this.#wait(message, now);
      case 'page':
        return this.#finish(message.page.page.number, now);
      case 'fault':
        return true;
    }
  }

  #answer(kind: 'opened' | 'refused'): boolean {
    const first = !this.#answered && this.#opening;
    this.#answered = true;
    return first && (kind === 'refused' || this.#task.pages === null);
  }

  #render(number: number): boolean {
    this.#rendered = true;
    this.#deadline = this.#pageStarted + this.#limits.secondsPerPage;
    return !this.#opening && number === this.#next;
  }

  #wait({ number, image }: OcrQuestion, now: number): boolean {
    const pixels = image.width * image.height;
    const due = this.#rendered && !this.#asked && number === this.#next;
    this.#asked = true;
    this.#waitingSince = now;
    return due && pixels <= Math.max(this.#limits.pixelsPerPage, anyImagesPixels);
  }

  #begin(number: number, now: number): boolean {
    const expected = this.#opening && this.#task.pages !== null && number === this.#next;
    this.#opening = false;
    this.#startPage(now);
    return expected;
  }

  #startPage(now: number): void {
    this.#pageStarted = now;
    this.#rendered = false;
    this.#asked = false;
    this.#deadline = now + this.#limits.secondsToRender;
  }

  #finish(number: number, now: number): boolean {
    const expected = !this.#opening && number === this.#next;
    this.#next += 1;
    this.#startPage(now);
    return expected;
  }
}
