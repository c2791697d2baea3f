import { filePages, noSuchPage } from '../../core/files/file-pages.ts';
import { layOutImage } from '../../core/files/image-layout.ts';
import { mediaTypes } from '../../core/files/media-type.ts';
import { tiffDirectories, type TiffDirectory } from '../../core/files/tiff-directories.ts';
import { type Limits } from '../../core/limits.ts';
import { type FileOpener, type OpenedFile, type Opening, type SourcePage } from '../../core/ports/file-opener.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { decodeGray } from './image-decoder.ts';

type Found = SourcePage | { readonly problem: Problem };

/** Opens TIFF files; each image of the file is a page, small copies (thumbnails) are not. */
export class TiffFileOpener implements FileOpener {
  readonly #limits: Limits;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  async open(bytes: Uint8Array): Promise<Opening> {
    const { directories, stop } = tiffDirectories(bytes, this.#limits.pagesPerFile + 1);
    const whole = directories.filter(({ reduced }) => !reduced);
    const pages = whole.length > 0 ? whole : directories;
    if (stop === 'too-many' || pages.length > this.#limits.pagesPerFile) {
      return this.#rejected(problem('too-many-pages', `Limite : ${this.#limits.pagesPerFile} pages.`));
    }
    const [first] = pages;
    if (first === undefined) return this.#rejected(problem('corrupt'));
    if (pages.length === 1 && stop === 'end') return this.#openSingle(bytes, first);
    return { kind: 'opened', file: this.#file(bytes, pages, stop === 'cut') };
  }

  /** A file of one image is like any other picture: it is decoded at once, and rejected when that fails. */
  async #openSingle(bytes: Uint8Array, directory: TiffDirectory): Promise<Opening> {
    const page = await this.#page(bytes, directory, 1);
    if (!('problem' in page)) return { kind: 'opened', file: filePages([page], { mediaType: mediaTypes.tiff }) };
    const { code, message } = page.problem;
    return this.#rejected(code === 'page-unreadable' ? problem('corrupt') : { code, message });
  }

  #rejected(found: Problem): Opening {
    return { kind: 'rejected', mediaType: mediaTypes.tiff, problem: found };
  }

  #file(bytes: Uint8Array, directories: readonly TiffDirectory[], cut: boolean): OpenedFile {
    const pageCount = directories.length + (cut ? 1 : 0);
    return {
      mediaType: mediaTypes.tiff,
      pageCount,
      members: [],
      problems: [],
      page: (number) => {
        const directory = directories[number - 1];
        if (directory !== undefined) return this.#page(bytes, directory, number);
        const detail = 'Le fichier est tronqué : cette page et les suivantes manquent.';
        return Promise.resolve(
          cut && number === pageCount
            ? { problem: problem('page-unreadable', detail, number) }
            : noSuchPage(number, pageCount),
        );
      },
      close: () => Promise.resolve(),
    };
  }

  async #page(bytes: Uint8Array, directory: TiffDirectory, number: number): Promise<Found> {
    const pixels = this.#limits.pixelsPerPage;
    const { width, height, dpiX, dpiY } = directory;
    if (width === 0 || height === 0)
      return { problem: problem('page-unreadable', 'Elle n’a pas de dimensions.', number) };
    if (width * height > pixels) {
      return { problem: problem('too-many-pixels', `${width} × ${height} pixels, limite ${pixels}.`, number) };
    }
    const turned = directory.orientation >= 5;
    const layout = layOutImage(
      turned ? { width: height, height: width, dpiX: dpiY, dpiY: dpiX } : { width, height, dpiX, dpiY },
    );
    try {
      const image = await decodeGray({ bytes, index: directory.index, pixels, lenient: false }, layout);
      return { size: layout.size, native: null, image: () => Promise.resolve(image) };
    } catch {
      // Whatever the library finds wrong with one image, the others may be sound.
      return { problem: problem('page-unreadable', '', number) };
    }
  }
}
