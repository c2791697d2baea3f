import { type Limits } from '../../core/limits.ts';
import { type WorkerMessage, type WorkerTask } from './worker-messages.ts';

/** Follows one task by what its worker says: whether that makes sense, and whether it takes too long. */
export class TaskWatch {
  readonly #task: WorkerTask;
  readonly #limits: Limits;
  #deadline: number;
  #next: number;
  #answered = false;
  #opening = true;
  #pageStarted = 0;

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
    return now > this.#deadline;
  }

  /** How many pages were finished. */
  get pagesDone(): number {
    return this.#next - (this.#task.pages?.first ?? 1);
  }

  /** @returns false when a worker that does its work would not say that now. */
  accept(message: WorkerMessage, now: number): boolean {
    if (!('id' in message)) return message.kind === 'memory';
    return message.id === this.#task.id && this.#follows(message, now);
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
    this.#deadline = this.#pageStarted + this.#limits.secondsPerPage;
    return !this.#opening && number === this.#next;
  }

  #begin(number: number, now: number): boolean {
    const expected = this.#opening && this.#task.pages !== null && number === this.#next;
    this.#opening = false;
    this.#startPage(now);
    return expected;
  }

  #startPage(now: number): void {
    this.#pageStarted = now;
    this.#deadline = now + this.#limits.secondsToRender;
  }

  #finish(number: number, now: number): boolean {
    const expected = !this.#opening && number === this.#next;
    this.#next += 1;
    this.#startPage(now);
    return expected;
  }
}
