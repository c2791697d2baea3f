import { Pdfium } from './pdfium.ts';

/** Names of the errors that a fault inside WebAssembly has: a trap or an abort, a stack overflow or a failed growth, an exit. */
const faultNames = new Set(['RuntimeError', 'RangeError', 'ExitStatus']);

/** PDFium broke down in the work asked for; its memory can no longer be trusted and is gone. */
export const brokenDown = Symbol('PDFium broke down');

/** An instance whose memory has grown beyond this is replaced when no file is open, since memory never shrinks. */
const restingBytes = 128 * 1024 * 1024;

/** Keeps one instance of PDFium, and makes another when a hostile file has brought the last one down. */
export class PdfiumHost {
  #instance: Promise<Pdfium> | undefined;
  #memoryBytes = 0;
  #users = 0;

  /** Does something in one go with the instance at hand: nothing else happens in between. */
  async run<Result>(work: (pdfium: Pdfium) => Result): Promise<Result | typeof brokenDown> {
    const instance = (this.#instance ??= Pdfium.load());
    const pdfium = await instance;
    // Another file may have brought it down meanwhile.
    if (this.#instance !== instance) return this.run(work);
    try {
      return work(pdfium);
    } catch (error) {
      if (!isFault(error)) throw error;
      this.#instance = undefined;
      return brokenDown;
    } finally {
      this.#memoryBytes = pdfium.memoryBytes;
    }
  }

  /** Tells that a file is open: its instance is to stay. */
  hold(): void {
    this.#users += 1;
  }

  release(): void {
    this.#users -= 1;
    if (this.#users === 0 && this.#memoryBytes > restingBytes) this.#instance = undefined;
  }
}

function isFault(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && faultNames.has(String(error.name));
}
