import { bmpHeader } from '../../core/files/bmp-header.ts';
import { bmpPixels } from '../../core/files/bmp-pixels.ts';
import { filePages } from '../../core/files/file-pages.ts';
import { layOutImage } from '../../core/files/image-layout.ts';
import { mediaTypes } from '../../core/files/media-type.ts';
import { type Limits } from '../../core/limits.ts';
import { type FileOpener, type Opening } from '../../core/ports/file-opener.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { resizeGray } from './image-decoder.ts';

/** Opens Windows bitmaps, which the image library does not read. */
export class BmpFileOpener implements FileOpener {
  readonly #limits: Limits;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  async open(bytes: Uint8Array): Promise<Opening> {
    const header = bmpHeader(bytes);
    if (header === undefined) return rejected(problem('corrupt'));
    const { width, height } = header;
    const most = this.#limits.pixelsPerPage;
    if (width * height > most)
      return rejected(problem('too-many-pixels', `${width} × ${height} pixels, limite ${most}.`));
    const layout = layOutImage(header);
    const stored = { data: bmpPixels(header, bytes), width, height, dpi: layout.dpi };
    const image = await resizeGray(stored, layout);
    const page = { size: layout.size, native: null, image: () => Promise.resolve(image) };
    return { kind: 'opened', file: filePages([page], { mediaType: mediaTypes.bmp }) };
  }
}

function rejected(found: Problem): Opening {
  return { kind: 'rejected', mediaType: mediaTypes.bmp, problem: found };
}
