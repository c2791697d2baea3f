import { LiasseError } from '../../core/liasse-error.ts';
import { type GrayImage } from '../../core/ports/file-opener.ts';
import { type OcrReading, type PageReader } from '../../core/ports/page-reader.ts';
import { type OcrAnswer, type WorkerMessage } from './worker-messages.ts';

/** A page of a task. */
interface PageAtHand {
  readonly id: number;
  readonly number: number;
}

/** OCR by the parent of this worker: the engine may want a network and credentials, which hostile bytes never see. */
export class ParentOcr {
  readonly #send: (message: WorkerMessage) => Promise<void>;
  /** Takes the answer; one page at a time. */
  #answered: ((reading: OcrReading | null) => void) | undefined;

  constructor(send: (message: WorkerMessage) => Promise<void>) {
    this.#send = send;
  }

  /** An engine for this one page. It waits for ever where the parent's engine fails: the parent ends this process. */
  readerOf(page: PageAtHand): PageReader {
    return { version: 'parent', read: async (image) => this.#ask(page, image) };
  }

  /** Takes what the parent says. */
  receive({ reading }: OcrAnswer): void {
    this.#answered?.(reading);
  }

  async #ask({ id, number }: PageAtHand, { data, width, height, dpi }: GrayImage): Promise<OcrReading> {
    const answer = new Promise<OcrReading | null>((resolve) => {
      this.#answered = resolve;
    });
    await this.#send({ kind: 'ocr-wanted', id, number, image: { data, width, height, dpi } });
    const reading = await answer;
    if (reading === null) throw new LiasseError('page-refused', 'Le moteur de lecture refuse cette page.');
    return reading;
  }
}
