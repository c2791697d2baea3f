import { type AnalysedPage } from '../analysed-page.ts';
import { isSystemFault, mayBeCured } from '../file-faults.ts';
import { type FileRecord } from '../file-record.ts';
import { pageRanges } from '../page-ranges.ts';
import { type BatchProgress } from '../ports/batch-progress.ts';
import { type FileAtHand, type FileOpening, type FileReader } from '../ports/file-reader.ts';
import { type ResultKey, type ResultStore } from '../ports/result-store.ts';
import { problem, type Problem } from '../problem.ts';

export interface FileRecordsOptions {
  readonly reader: FileReader;
  readonly store: ResultStore;
  readonly progress: BatchProgress;
  /** See {@link ResultKey}. */
  readonly versions: string;
  /** How many pages are read at the same time. */
  readonly workers: number;
  /** Called with the record of every file, before it is kept when it is new; `kept`: an earlier run has kept it. */
  readonly onRecord: (sha256: string, record: FileRecord, kept: boolean) => Promise<void>;
}

/** The records of a run's files: each read once, or taken from the store, whatever the number of its names. */
export class FileRecords {
  readonly #options: FileRecordsOptions;
  readonly #beingRead = new Map<string, Promise<FileRecord>>();
  readonly #beingUnpacked = new Map<string, Promise<Problem | undefined>>();
  /** Records that another run may better: not for the store. */
  readonly #curable = new Map<string, FileRecord>();

  constructor(options: FileRecordsOptions) {
    this.#options = options;
  }

  /** @throws LiasseError when nothing can be read at all; see {@link FileReader}. */
  async recordOf(file: FileAtHand): Promise<FileRecord> {
    const running = this.#beingRead.get(file.sha256);
    if (running !== undefined) return running;
    const reading = this.#keptOrRead(file);
    this.#beingRead.set(file.sha256, reading);
    try {
      return await reading;
    } finally {
      this.#beingRead.delete(file.sha256);
    }
  }

  /** The record of a file that was read, or undefined. @throws LiasseError `store-unavailable`. */
  async finished(file: Pick<FileAtHand, 'sha256'>): Promise<FileRecord | undefined> {
    return this.#curable.get(file.sha256) ?? (await this.#options.store.file(this.#key(file)));
  }

  async #keptOrRead(file: FileAtHand): Promise<FileRecord> {
    const kept = await this.finished(file);
    if (kept === undefined) return this.#readAndKeep(file);
    await this.#options.onRecord(file.sha256, kept, true);
    await this.#options.reader.release(file);
    this.#options.progress.pagesFound(kept.pages.length);
    this.#options.progress.pagesDone(kept.pages.length, false);
    return kept;
  }

  async #readAndKeep(file: FileAtHand): Promise<FileRecord> {
    const keeping: Promise<void>[] = [];
    const record = await this.#read(file, keeping);
    await this.#options.onRecord(file.sha256, record, false);
    if (mayBeCured(record)) this.#curable.set(file.sha256, record);
    else await this.#options.store.putFile(this.#key(file), record);
    await Promise.all(keeping);
    await this.#options.reader.release(file);
    return record;
  }

  /** @param keeping - takes a promise for each page that is being kept. */
  async #read(file: FileAtHand, keeping: Promise<void>[]): Promise<FileRecord> {
    const missing = await this.#unpack(file);
    if (missing !== undefined) return refusedRecord(null, missing, 0);
    const opening = await this.#options.reader.open(file);
    if (opening.kind === 'refused') return refusedRecord(opening.mediaType, opening.problem, opening.seconds);
    this.#options.progress.pagesFound(opening.pageCount);
    const pages = await this.#readPages(file, opening.pageCount, keeping);
    const { mediaType, members, problems, seconds } = opening;
    return { mediaType, pages, members: [...members], problems: [...problems], openSeconds: seconds };
  }

  async #readPages(file: FileAtHand, pageCount: number, keeping: Promise<void>[]): Promise<AnalysedPage[]> {
    const { store, reader, progress, workers } = this.#options;
    const key = this.#key(file);
    const kept = (await store.pages(key)).filter(({ page }) => page.number <= pageCount);
    const pages = new Map(kept.map((page) => [page.page.number, page]));
    progress.pagesDone(pages.size, false);
    const onPage = (page: AnalysedPage): void => {
      pages.set(page.page.number, page);
      progress.pagesDone(1, true);
      if (page.problem !== undefined && isSystemFault(page.problem)) return;
      const kept = store.putPage(key, page);
      kept.catch(() => undefined); // heard of when the record is kept
      keeping.push(kept);
    };
    const ranges = pageRanges(pageCount, new Set(pages.keys()), workers);
    try {
      await Promise.all(ranges.map((range) => reader.read(file, range, onPage)));
    } catch (error) {
      await Promise.allSettled(keeping); // the next run goes on behind these pages
      throw error;
    }
    return [...pages.values()].sort((a, b) => a.page.number - b.page.number);
  }

  /** Sees to it that a member's bytes can be fetched, which they cannot when its archive was opened by a run before. */
  async #unpack(file: FileAtHand): Promise<Problem | undefined> {
    const { container, location, sha256 } = file;
    if (location !== null || container === undefined || (await this.#options.reader.isUnpacked(sha256)))
      return undefined;
    const running = this.#beingUnpacked.get(container.sha256);
    if (running !== undefined) return running;
    const unpacking = this.#openAgain(container);
    this.#beingUnpacked.set(container.sha256, unpacking);
    try {
      return await unpacking;
    } finally {
      this.#beingUnpacked.delete(container.sha256);
    }
  }

  async #openAgain(container: FileAtHand): Promise<Problem | undefined> {
    const missing = await this.#unpack(container);
    if (missing !== undefined) return missing;
    const opening: FileOpening = await this.#options.reader.open(container);
    // An archive that opened before and is refused now has changed on the disk.
    return opening.kind === 'opened' ? undefined : problem('file-changed');
  }

  #key({ sha256 }: Pick<FileAtHand, 'sha256'>): ResultKey {
    return { sha256, versions: this.#options.versions };
  }
}

function refusedRecord(mediaType: string | null, refusal: Problem, openSeconds: number): FileRecord {
  return { mediaType, pages: [], members: [], problems: [refusal], openSeconds };
}
