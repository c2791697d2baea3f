import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureWidths } from '../../core/desk/picture-size.ts';
import { type PagePictures, type PictureRequest } from '../../core/ports/page-pictures.ts';
import { runConfined } from './run-confined.ts';

export interface PictureFilesOptions {
  /** Where pictures are kept; they can all be made again. */
  readonly folder: string;
  /** `dist/bin/page-picture.js`. */
  readonly script: string;
  /** Path of the file of a hash. */
  readonly pathOf: (sha256: string) => string;
}

/** Processes that draw at the same time. */
const mostAtOnce = 2;

/** Pictures drawn by confined processes when they are first asked for, and kept. */
export class PictureFiles implements PagePictures {
  readonly #options: PictureFilesOptions;
  readonly #drawing = new Map<string, Promise<void>>();
  readonly #waiting: (() => void)[] = [];
  #atOnce = 0;

  private constructor(options: PictureFilesOptions) {
    this.#options = options;
  }

  static async open(options: PictureFilesOptions): Promise<PictureFiles> {
    await mkdir(options.folder, { recursive: true });
    return new PictureFiles(options);
  }

  async picture(request: PictureRequest): Promise<Uint8Array | undefined> {
    const path = join(this.#options.folder, nameOf(request, request.size));
    const kept = await readFile(path).catch(() => undefined);
    if (kept !== undefined) return kept;
    await this.#drawn(request);
    return readFile(path).catch(() => undefined);
  }

  /** Once, whoever asks; the small and the middle picture of a page together. */
  async #drawn(request: PictureRequest): Promise<void> {
    const sizes = request.size === 'large' ? (['large'] as const) : (['thumb', 'screen'] as const);
    const key = nameOf(request, sizes[0]);
    const drawing = this.#drawing.get(key) ?? this.#draw(request, sizes);
    this.#drawing.set(key, drawing);
    await drawing.finally(() => this.#drawing.delete(key));
  }

  async #draw(request: PictureRequest, sizes: readonly (keyof typeof pictureWidths)[]): Promise<void> {
    const { folder, pathOf, script } = this.#options;
    const { page, rotation, hidden, sha256 } = request;
    const pictures = Object.fromEntries(sizes.map((size) => [nameOf(request, size), pictureWidths[size]]));
    const told = JSON.stringify({ path: pathOf(sha256), page, rotation, hidden, folder, pictures });
    await this.#turn();
    try {
      // What it cannot draw has no picture; the page’s words are there all the same.
      await runConfined(script, [told], folder).catch(() => undefined);
    } finally {
      this.#atOnce -= 1;
      this.#waiting.shift()?.();
    }
  }

  async #turn(): Promise<void> {
    if (this.#atOnce >= mostAtOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#atOnce += 1;
  }
}

function nameOf({ sha256, page, rotation, hidden }: PictureRequest, size: string): string {
  const mask = hidden.length === 0 ? '' : `-${createHash('sha256').update(JSON.stringify(hidden)).digest('hex').slice(0, 12)}`;
  return `${sha256}-${page}-${rotation}${mask}-${size}.webp`;
} // prettier-ignore
