import { readFile } from 'node:fs/promises';
import { type AnalysedPage } from '../../core/analysed-page.ts';
import { type FileAtHand, type FileOpening, type FileReader, type PageRange } from '../../core/ports/file-reader.ts';
import { problem } from '../../core/problem.ts';
import { type Bucket } from './bucket.ts';

/** Where the reader behind looks for unpacked files, each under its sha256. */
interface FileSpool {
  path(sha256: string): string;
  has(sha256: string): Promise<boolean>;
  put(sha256: string, bytes: Uint8Array): Promise<void>;
}

export interface S3FileReaderOptions {
  readonly reader: FileReader;
  readonly spool: FileSpool;
  /** The file's bytes; undefined when the object is gone. */
  readonly fetch: () => Promise<Uint8Array | undefined>;
  /** Takes the members of archives. */
  readonly members: Pick<Bucket, 'put'>;
  readonly memberKey: (sha256: string) => string;
}

/** Reads one file of S3 with a reader of local files: fetches it first, and carries its members to S3. */
export class S3FileReader implements FileReader {
  readonly #options: S3FileReaderOptions;

  constructor(options: S3FileReaderOptions) {
    this.#options = options;
  }

  async open(file: FileAtHand): Promise<FileOpening> {
    const { reader, spool, members, memberKey } = this.#options;
    if (!(await this.#fetched(file)))
      return { kind: 'refused', mediaType: null, problem: problem('unreadable-file'), seconds: 0 };
    const opening = await reader.open(local(file));
    if (opening.kind === 'refused') return opening;
    for (const { sha256, problem: lost } of opening.members) {
      if (lost === undefined && (await spool.has(sha256)))
        await members.put(memberKey(sha256), await readFile(spool.path(sha256)));
      if (sha256 !== file.sha256) await reader.release({ sha256, location: null });
    }
    return opening;
  }

  async read(file: FileAtHand, pages: PageRange, onPage: (page: AnalysedPage) => void): Promise<void> {
    await this.#fetched(file);
    await this.#options.reader.read(local(file), pages, onPage);
  }

  async isUnpacked(): Promise<boolean> {
    return Promise.resolve(true);
  }

  async release(file: FileAtHand): Promise<void> {
    await this.#options.reader.release(local(file));
  }

  async #fetched({ sha256 }: FileAtHand): Promise<boolean> {
    const { spool, fetch } = this.#options;
    if (await spool.has(sha256)) return true;
    const bytes = await fetch();
    if (bytes !== undefined) await spool.put(sha256, bytes);
    return bytes !== undefined;
  }
}

function local({ sha256 }: FileAtHand): FileAtHand {
  return { sha256, location: null };
}
