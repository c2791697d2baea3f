import { ApiProblem } from '../api/problem.ts';

/** A file on its way. `waiting`: its turn has not come; `refused`: the server will not have it, `reason` says why. */
export interface Upload {
  readonly key: string;
  readonly source: string;
  readonly file: Blob;
  readonly state: 'waiting' | 'sending' | 'refused';
  readonly reason?: string;
}

/** `open`: waiting, on their way or refused. Those accepted are counted only, so that a thousand weigh no more than one. */
export interface UploadsView {
  readonly open: readonly Upload[];
  readonly sent: number;
  /** Handed in before, so not sent again. */
  readonly known: number;
  readonly total: number;
  /** The server does not answer: it is tried again by itself. */
  readonly offline: boolean;
}

export interface UploadQueueOptions {
  /** @throws ApiProblem */
  readonly send: (upload: Upload) => Promise<void>;
  /** Before the server is tried again. */
  readonly pause: () => Promise<void>;
  readonly wasAccepted: (key: string) => Promise<boolean>;
  readonly remember: (key: string) => Promise<void>;
  /** @default 4 */
  readonly atOnce?: number;
}

export const noUploads: UploadsView = { open: [], sent: 0, known: 0, total: 0, offline: false };

/** Sends files, a few at a time, each once. */
export class UploadQueue {
  readonly #options: UploadQueueOptions;
  readonly #uploads = new Map<string, Upload>();
  readonly #listeners = new Set<() => void>();
  #view = noUploads;
  #running = 0;

  constructor(options: UploadQueueOptions) {
    this.#options = options;
  }

  readonly view = (): UploadsView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Puts files in line; those that were accepted before are counted as known. */
  async add(files: readonly Pick<Upload, 'key' | 'source' | 'file'>[]): Promise<void> {
    let known = 0;
    let added = 0;
    for (const file of files) {
      if (this.#uploads.has(file.key)) continue;
      added += 1;
      if (await this.#options.wasAccepted(file.key)) known += 1;
      else this.#uploads.set(file.key, { ...file, state: 'waiting' });
    }
    this.#show({ known: this.#view.known + known, total: this.#view.total + added });
    this.#fill();
  }

  #fill(): void {
    const { atOnce = 4 } = this.#options;
    while (this.#running < atOnce) {
      const next = [...this.#uploads.values()].find(({ state }) => state === 'waiting');
      if (next === undefined) return;
      this.#running += 1;
      void this.#send(next).finally(() => {
        this.#running -= 1;
        this.#fill();
      });
    }
  }

  async #send(upload: Upload): Promise<void> {
    this.#put({ ...upload, state: 'sending' });
    try {
      await this.#options.send(upload);
    } catch (error) {
      await this.#failed(upload, error);
      return;
    }
    await this.#options.remember(upload.key);
    this.#uploads.delete(upload.key);
    this.#show({ sent: this.#view.sent + 1, offline: false });
  }

  async #failed(upload: Upload, error: unknown): Promise<void> {
    if (error instanceof ApiProblem && (error.unreachable || error.status === 429)) {
      this.#show({ offline: true });
      await this.#options.pause();
      this.#put({ ...upload, state: 'waiting' });
      return;
    }
    // A file that was moved or changed since it was dropped cannot be read any more: that is no ApiProblem.
    const reason = error instanceof ApiProblem ? error.details.detail : '';
    this.#put({ ...upload, file: new Blob([]), state: 'refused', reason });
  }

  #put(upload: Upload): void {
    this.#uploads.set(upload.key, upload);
    this.#show({});
  }

  #show(change: Partial<UploadsView>): void {
    this.#view = { ...this.#view, ...change, open: [...this.#uploads.values()] };
    for (const listener of this.#listeners) listener();
  }
}
