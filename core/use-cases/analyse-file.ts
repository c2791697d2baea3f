import { mayBeCured } from '../file-faults.ts';
import { type FileRecord } from '../file-record.ts';
import { type Limits } from '../limits.ts';
import { pageRanges } from '../page-ranges.ts';
import { type FileAtHand, type FileOpening, type FileReader, type PageRange } from '../ports/file-reader.ts';
import { type ResultKey, type ResultStore } from '../ports/result-store.ts';
import { silentProgress } from '../silent-progress.ts';
import { FileRecords } from './file-records.ts';

/** What one step of a file's analysis works with. */
export interface AnalysisTools {
  readonly reader: FileReader;
  readonly store: ResultStore & {
    /** Numbers of the pages kept so far. */
    pageNumbers(key: ResultKey): Promise<ReadonlySet<number>>;
  };
  readonly versions: string;
  readonly limits: Limits;
  /** Keeps the words of a record. */
  readonly onRecord: (sha256: string, record: FileRecord) => Promise<void>;
}

/** A fault of the system befell the file: another attempt may do better. */
export class CurableFault extends Error {
  override readonly name = 'CurableFault';
}

/**
 * Opens a file, and reads it to its end when it is short.
 *
 * @param longestRange - pages that one step reads, at least 1.
 * @returns the ranges of pages that are still to be read; none when the file has its record.
 * @throws CurableFault when trying again may help; LiasseError from the reader and the store.
 */
export async function openFile(sha256: string, longestRange: number, tools: AnalysisTools): Promise<PageRange[]> {
  const key = { sha256, versions: tools.versions };
  if ((await tools.store.file(key)) !== undefined) return [];
  const opening = await tools.reader.open(atHand(sha256));
  if (opening.kind === 'opened' && opening.pageCount > longestRange) return runsOf(opening.pageCount, longestRange);
  const short = { ...tools, reader: openedAlready(tools.reader, opening), store: withoutPages(tools.store) };
  await keepRecord(sha256, false, short);
  return [];
}

/** Reads the pages of a range that are not kept yet. @throws LiasseError from the reader and the store. */
export async function readPages(sha256: string, { first, last }: PageRange, tools: AnalysisTools): Promise<void> {
  const key = { sha256, versions: tools.versions };
  const done = new Set(await tools.store.pageNumbers(key));
  for (let number = 1; number < first; number += 1) done.add(number);
  const keeping: Promise<void>[] = [];
  for (const range of pageRanges(last, done, 1)) {
    await tools.reader.read(atHand(sha256), range, (page) => {
      // A page that the system failed is read again with the record.
      if (page.problem !== undefined && mayBeCured(pageless(page.problem))) return;
      const kept = tools.store.putPage(key, page);
      kept.catch(() => undefined); // heard of below
      keeping.push(kept);
    });
  }
  await Promise.all(keeping);
}

/**
 * Puts the file's record together from its pages, reading those that are missing.
 *
 * @param final - whether a record with faults of the system is kept, there being no further attempt.
 * @throws CurableFault unless `final`; LiasseError from the reader and the store.
 */
export async function keepRecord(sha256: string, final: boolean, tools: AnalysisTools): Promise<void> {
  const { reader, store, versions } = tools;
  const progress = silentProgress;
  const records = new FileRecords({ reader, store, progress, versions, workers: 1, onRecord: tools.onRecord });
  const record = await records.recordOf(atHand(sha256));
  if (!mayBeCured(record)) return;
  if (!final) throw new CurableFault(record.problems.map(({ code }) => code).join(' '));
  await store.putFile({ sha256, versions }, record);
}

function runsOf(pageCount: number, length: number): PageRange[] {
  return Array.from({ length: Math.ceil(pageCount / length) }, (_, index) => ({
    first: index * length + 1,
    last: Math.min(pageCount, (index + 1) * length),
  }));
}

function openedAlready(reader: FileReader, opening: FileOpening): FileReader {
  return {
    open: async () => Promise.resolve(opening),
    read: async (file, pages, onPage) => reader.read(file, pages, onPage),
    isUnpacked: async (sha256) => reader.isUnpacked(sha256),
    release: async (file) => reader.release(file),
  };
}

/** The pages of a short file are kept with its record: to keep each beside it would cost more than to read them again. */
function withoutPages(store: AnalysisTools['store']): AnalysisTools['store'] {
  return {
    file: async (key) => store.file(key),
    putFile: async (key, record) => store.putFile(key, record),
    pages: async () => Promise.resolve([]),
    putPage: async () => Promise.resolve(),
    pageNumbers: async () => Promise.resolve(new Set<number>()),
    close: async () => store.close(),
  };
}

function pageless(problem: FileRecord['problems'][number]): FileRecord {
  return { mediaType: null, pages: [], members: [], problems: [problem], openSeconds: 0 };
}

/** Its bytes are fetched by the reader. */
function atHand(sha256: string): FileAtHand {
  return { sha256, location: null };
}
