import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { csvHeaders, csvRows } from '../../core/export/csv-rows.ts';
import { type FileRecord } from '../../core/file-record.ts';
import { type FileResult } from '../../core/file-result.ts';
import { pageWords } from '../../core/page-words.ts';
import { writeAtomically } from './atomic-file.ts';

export interface ResultsWriterOptions {
  /** Folder of the results. */
  readonly out: string;
  /** See {@link ResultKey}. */
  readonly versions: string;
  /** Whether `results.csv` begins with a byte order mark, without which Excel takes it for Windows-1252. */
  readonly bom: boolean;
}

/** Writes what users read: `results.jsonl`, `results.csv`, `words/<sha256>.json`. Each is there whole or not at all. */
export class ResultsWriter {
  readonly #options: ResultsWriterOptions;

  constructor(options: ResultsWriterOptions) {
    this.#options = options;
  }

  get jsonl(): string {
    return join(this.#options.out, 'results.jsonl');
  }

  get csv(): string {
    return join(this.#options.out, 'results.csv');
  }

  /** Removes the results of an earlier run: while a run is under way or interrupted, none look complete. */
  async begin(): Promise<void> {
    await Promise.all([this.jsonl, this.csv].map(async (path) => rm(path, { force: true })));
  }

  /** @throws LiasseError `store-unavailable`. */
  async write(results: AsyncIterable<FileResult>): Promise<void> {
    const lines = [csvLine(csvHeaders)];
    const jsonLines = async function* (): AsyncGenerator<string> {
      for await (const result of results) {
        lines.push(...csvRows(result).map(csvLine));
        yield `${JSON.stringify(result)}\n`;
      }
    };
    await writeAtomically(this.jsonl, jsonLines());
    await writeAtomically(this.csv, [this.#options.bom ? byteOrderMark : '', ...lines]);
  }

  /**
   * Writes the words of a file.
   *
   * @param kept - whether the record is of an earlier run: then words of the same versions are its own and stay.
   * @throws LiasseError `store-unavailable`.
   */
  async writeWords(sha256: string, record: FileRecord, kept: boolean): Promise<void> {
    if (record.pages.length === 0) return;
    const path = join(this.#options.out, 'words', `${sha256}.json`);
    const text = JSON.stringify(pageWords(record, { sha256, versions: this.#options.versions }));
    if (kept && (await startsWith(path, text.slice(0, text.indexOf('"pages"'))))) return;
    await writeAtomically(path, [`${text}\n`]);
  }

  /** Writes the words of a file as another deployment of the program wrote them. @throws LiasseError `store-unavailable`. */
  async copyWords(sha256: string, text: string): Promise<void> {
    await writeAtomically(join(this.#options.out, 'words', `${sha256}.json`), [text]);
  }
}

export const byteOrderMark = '\uFEFF';

/** Semicolons, as French spreadsheets expect, every cell quoted. */
export function csvLine(cells: readonly string[]): string {
  return stringify([[...cells]], { delimiter: ';', quoted: true, record_delimiter: '\r\n' });
}

async function startsWith(path: string, start: string): Promise<boolean> {
  const handle = await open(path).catch(() => undefined);
  if (handle === undefined) return false;
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(Buffer.byteLength(start)) });
    return buffer.subarray(0, bytesRead).toString('utf8') === start;
  } finally {
    await handle.close();
  }
}
