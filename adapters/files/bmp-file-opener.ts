import { decode } from 'bmp-ts';
import { filePages } from '../../core/files/file-pages.ts';
import { layOutImage } from '../../core/files/image-layout.ts';
import { mediaTypes } from '../../core/files/media-type.ts';
import { type Limits } from '../../core/limits.ts';
import { type FileOpener, type Opening } from '../../core/ports/file-opener.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { bmpHeader } from './bmp-header.ts';
import { layPixels } from './image-decoder.ts';

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
    if (!header.isDecodable)
      return rejected(problem('unsupported-type', 'Il s’agit d’une image BMP peu courante : enregistrez-la en PNG.'));
    const pixels = colours(bytes);
    if (pixels === undefined) return rejected(problem('corrupt'));
    const layout = layOutImage(header);
    const image = await layPixels({ data: pixels, width, height, channels: 4 }, layout);
    const page = { size: layout.size, native: null, image: () => Promise.resolve(image) };
    return { kind: 'opened', file: filePages([page], { mediaType: mediaTypes.bmp }) };
  }
}

/** Red, green, blue and a filler for each pixel; undefined when the pixels are not all there. */
function colours(bytes: Uint8Array): Uint8Array | undefined {
  try {
    // The library gives alpha, blue, green, red.
    const pixels = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).data.swap32();
    for (let at = 3; at < pixels.length; at += 4) pixels[at] = 255;
    return pixels;
  } catch {
    return undefined;
  }
}

function rejected(found: Problem): Opening {
  return { kind: 'rejected', mediaType: mediaTypes.bmp, problem: found };
}
