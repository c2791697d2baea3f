import { setTimeout } from 'node:timers/promises';
import { type DeskIntake, type WaitingFile } from '../../core/desk/desk.ts';
import { type FileResult } from '../../core/file-result.ts';
import { maskText } from '../../core/desk/mask-identifiers.ts';
import { type TextIndex } from '../../core/ports/text-index.ts';

export interface ReadingLoopOptions {
  readonly tenant: string;
  readonly intake: Pick<DeskIntake, 'waiting' | 'conclude' | 'idsOf'>;
  readonly index: Pick<TextIndex, 'put'>;
  /** Results of a file and its members. */
  readonly read: (file: WaitingFile) => Promise<readonly FileResult[]>;
  /** Files at work at the same time. */
  readonly lanes: number;
  /** Told when the machine, not a file, is at fault: the file is tried again. */
  readonly onFault: (error: unknown) => void;
}

/** Before what failed through no fault of its own is tried again, milliseconds. */
const pause = 5000;

/** Reads what waits, oldest first, until it is stopped; what was interrupted still waits at the next start. */
export class ReadingLoop {
  readonly #options: ReadingLoopOptions;
  readonly #atWork = new Map<string, Promise<void>>();
  #wake = (): void => undefined;
  #stopped = false;

  constructor(options: ReadingLoopOptions) {
    this.#options = options;
  }

  /** Something waits. */
  wake(): void {
    this.#wake();
  }

  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  /** Resolves once it is stopped and nothing is at work. */
  async run(): Promise<void> {
    while (!this.#stopped) {
      const woken = new Promise<void>((resolve) => (this.#wake = resolve));
      if ((await this.#readWaiting()) > 0) continue;
      await Promise.race([woken, ...this.#atWork.values()]);
    }
    await Promise.all(this.#atWork.values());
  }

  /** @returns how many were begun. */
  async #readWaiting(): Promise<number> {
    let begun = 0;
    for await (const file of this.#options.intake.waiting(this.#options.tenant)) {
      if (this.#stopped) break;
      if (this.#atWork.has(file.file)) continue;
      if (this.#atWork.size >= this.#options.lanes) await Promise.race(this.#atWork.values());
      begun += 1;
      this.#atWork.set(file.file, this.#readOne(file));
    }
    return begun;
  }

  async #readOne(file: WaitingFile): Promise<void> {
    try {
      const results = await this.#options.read(file);
      const ids = this.#options.intake.idsOf(file, results);
      for (const [index, result] of results.entries()) {
        // Nobody is to be found by a number that is hidden.
        const pages = result.pages.map(({ number, text }) => ({ page: number, text: maskText(text) }));
        await this.#options.index.put(file.tenant, ids[index] ?? file.file, pages);
      }
      await this.#options.intake.conclude(file.tenant, file.file, results);
    } catch (error) {
      if (this.#stopped) return;
      this.#options.onFault(error);
      await setTimeout(pause);
    } finally {
      this.#atWork.delete(file.file);
    }
  }
}
