import { refusedTypes } from '../../core/files/media-type.ts';
import { unsupportedAdvice } from '../../core/files/unsupported-advice.ts';
import { type FileOpener, type Opening } from '../../core/ports/file-opener.ts';
import { problem } from '../../core/problem.ts';
import { recogniseMediaType } from './recognise-media-type.ts';

/** Finds out what a file is from its bytes and hands it to the opener of that type; what none opens is rejected with advice. */
export class TypedFileOpener implements FileOpener {
  readonly #openers: ReadonlyMap<string, FileOpener>;

  /** @param openers - by media type; whatever is not among them is unsupported. */
  constructor(openers: Readonly<Record<string, FileOpener>>) {
    this.#openers = new Map(Object.entries(openers));
  }

  async open(bytes: Uint8Array): Promise<Opening> {
    if (bytes.length === 0) return { kind: 'rejected', mediaType: null, problem: problem('empty') };
    const mediaType = await recogniseMediaType(bytes);
    const opener = mediaType === null ? undefined : this.#openers.get(mediaType);
    if (opener !== undefined) return opener.open(bytes);
    const found =
      mediaType === refusedTypes.lockedOffice
        ? problem('encrypted')
        : problem('unsupported-type', unsupportedAdvice(mediaType));
    return { kind: 'rejected', mediaType, problem: found };
  }
}
