import { type AnalysedPage } from '../analysed-page.ts';
import { type FileRecord } from '../file-record.ts';

/** What a result is the result of: the bytes and everything that made it. */
export interface ResultKey {
  /** Of the file's bytes, 64 lower-case hex digits. */
  readonly sha256: string;
  /** Of program, OCR engine, classifier and limits, in one string; another value, another result. */
  readonly versions: string;
}

/**
 * Keeps what was found out, so that nothing is ever read twice and an interrupted run goes on where it was. Boxes are kept
 * to hundredths of a point.
 */
export interface ResultStore {
  /** The finished record of a file, or undefined when there is none for these versions. */
  file(key: ResultKey): Promise<FileRecord | undefined>;
  /** Keeps a finished record; the pages kept for the same key go, being part of it. Putting the same again changes nothing. */
  putFile(key: ResultKey, record: FileRecord): Promise<void>;
  /** Pages read so far of a file that is not finished, in order of their numbers. */
  pages(key: ResultKey): Promise<readonly AnalysedPage[]>;
  /** Keeps one page; durable when the promise resolves. */
  putPage(key: ResultKey, page: AnalysedPage): Promise<void>;
  /** Frees the store; nothing may be called after. @throws LiasseError `store-unavailable` from every method when the store cannot be used. */
  close(): Promise<void>;
}
