import { type Entry, type ZipFile } from 'yauzl';
import { decodeMemberName, safeMemberPath } from '../../core/files/member-path.ts';
import { type Limits } from '../../core/limits.ts';
import { type Member } from '../../core/ports/file-opener.ts';
import { problem } from '../../core/problem.ts';
import { zipDirectory } from './zip-directory.ts';
import { readZipMember, type MemberContent } from './zip-member.ts';

/** Unpacked bytes of all text parts of one file: a book of 1,000 pages has about 10 million. */
const mostText = 50 * 1024 * 1024;
const mostParts = 5000;

/** The parts of a word-processor file, a ZIP container. */
export class OfficePackage {
  readonly #archive: ZipFile;
  readonly #parts: ReadonlyMap<string, Entry>;
  readonly #limits: Limits;
  #left = mostText;

  private constructor(archive: ZipFile, parts: ReadonlyMap<string, Entry>, limits: Limits) {
    this.#archive = archive;
    this.#parts = parts;
    this.#limits = limits;
  }

  /** @returns undefined when the container is damaged. */
  static async open(bytes: Uint8Array, limits: Limits): Promise<OfficePackage | undefined> {
    const directory = await zipDirectory(bytes, mostParts);
    if (directory?.stop !== 'all') return undefined;
    const parts = new Map(directory.entries.map((entry) => [decodeMemberName(entry.fileNameRaw), entry]));
    return new OfficePackage(directory.archive, parts, limits);
  }

  /** Names of the parts that match, in the order of their numbers (`header2.xml` before `header10.xml`). */
  names(pattern: RegExp): readonly string[] {
    const order = new Intl.Collator('en', { numeric: true });
    return [...this.#parts.keys()].filter((name) => pattern.test(name)).toSorted((a, b) => order.compare(a, b));
  }

  /** Bytes of a part; all parts read together may have 50 MB. */
  async read(name: string): Promise<MemberContent> {
    const entry = this.#parts.get(name);
    if (entry === undefined) return { problem: problem('corrupt') };
    if (entry.uncompressedSize > this.#left)
      return { problem: problem('archive-bomb-limit', 'Son texte dépasse 50 Mo.') };
    this.#left -= entry.uncompressedSize;
    return readZipMember(this.#archive, entry, this.#limits);
  }

  /** Parts that match, as files of their own. */
  members(pattern: RegExp): readonly Member[] {
    return this.names(pattern).flatMap((name) => {
      const entry = this.#parts.get(name);
      if (entry === undefined) return [];
      return [{ path: safeMemberPath(name), read: () => readZipMember(this.#archive, entry, this.#limits) }];
    });
  }
}
