import { filePages } from '../../core/files/file-pages.ts';
import { blankUnseenRows, isCutShort } from '../../core/files/cut-image.ts';
import { layOutImage, type ImageLayout } from '../../core/files/image-layout.ts';
import { type Limits } from '../../core/limits.ts';
import { type FileOpener, type GrayImage, type Opening } from '../../core/ports/file-opener.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { decodeGray, imageHeader, type ImageSource } from './image-decoder.ts';

interface Seen {
  readonly image: GrayImage;
  readonly problems: readonly Problem[];
}

/** The sentence of the catalogue would say that the file does not open, but a part of it does. @param share - 0..1. */
function cutProblem(share: number): Problem {
  const message = `Le fichier est abîmé : l’image s’arrête avant la fin, ${Math.round(share * 100)} % en ont été lus. Demandez-le à nouveau.`;
  return { code: 'corrupt', message, page: 1 };
}

/** The problem that an error of the image library stands for. */
function imageProblem(error: unknown, limits: Limits): Problem {
  const message = error instanceof Error ? error.message : '';
  if (/exceeds? (pixel|dimension)|pixel limit|too large/iu.test(message)) {
    return problem('too-many-pixels', `Limite : ${Math.round(limits.pixelsPerPage / 1e6)} millions de pixels.`);
  }
  return problem('corrupt');
}

/** Opens files that hold one picture: PNG, JPEG, WebP, GIF (its first frame). */
export class ImageFileOpener implements FileOpener {
  readonly #mediaType: string;
  readonly #limits: Limits;

  constructor(mediaType: string, limits: Limits) {
    this.#mediaType = mediaType;
    this.#limits = limits;
  }

  /** The picture is decoded at once, so that a file that has none is rejected rather than opened. */
  async open(bytes: Uint8Array): Promise<Opening> {
    const source = { bytes, index: 0, pixels: this.#limits.pixelsPerPage, lenient: false };
    const layout = await this.#layout(source);
    if ('problem' in layout) return this.#rejected(layout.problem);
    const seen = await this.#decode(source, layout);
    if (seen instanceof Error) return this.#rejected(imageProblem(seen, this.#limits));
    const page = { size: layout.size, native: null, image: () => Promise.resolve(seen.image) };
    return { kind: 'opened', file: filePages([page], { mediaType: this.#mediaType, problems: seen.problems }) };
  }

  async #layout(source: ImageSource): Promise<ImageLayout | { problem: Problem }> {
    const header = await imageHeader(source).catch(toError);
    if (header instanceof Error) return { problem: imageProblem(header, this.#limits) };
    const { width, height } = header.autoOrient;
    if (width * height > this.#limits.pixelsPerPage)
      return { problem: imageProblem(new Error('pixel limit'), this.#limits) };
    return layOutImage({ width, height, dpiX: header.density });
  }

  async #decode(source: ImageSource, layout: ImageLayout): Promise<Seen | Error> {
    const image = await decodeGray(source, layout).catch(toError);
    if (!(image instanceof Error)) return { image, problems: [] };
    if (!isCutShort(source.bytes, this.#mediaType)) return image;
    const part = await decodeGray({ ...source, lenient: true }, layout).catch(toError);
    if (part instanceof Error) return part;
    const seen = blankUnseenRows(part);
    if (seen === undefined) return image;
    return { image: seen.image, problems: [cutProblem(seen.share)] };
  }

  #rejected(found: Problem): Opening {
    return { kind: 'rejected', mediaType: this.#mediaType, problem: found };
  }
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
