import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { z } from 'zod';
import { type AnalysedPage } from '../../core/analysed-page.ts';
import { type FileRecord, fileRecordSchema } from '../../core/file-record.ts';
import { LiasseError } from '../../core/liasse-error.ts';
import { packedPageSchema, packPage, unpackPage } from '../../core/packed-page.ts';
import { type ResultKey, type ResultStore } from '../../core/ports/result-store.ts';

/** Of the tables below; another number, another layout. */
const layout = 2;

const tables = `
  CREATE TABLE IF NOT EXISTS files (sha256 TEXT, versions TEXT, json TEXT NOT NULL, PRIMARY KEY (sha256, versions));
  CREATE TABLE IF NOT EXISTS pages (
    sha256 TEXT, versions TEXT, number INTEGER, json TEXT NOT NULL, PRIMARY KEY (sha256, versions, number)
  );
  PRAGMA user_version = ${layout};
`;

const layoutSchema = z.array(z.object({ user_version: z.int() })).length(1);
const statements = {
  file: 'SELECT json FROM files WHERE sha256 = ? AND versions = ?',
  putFile: 'INSERT OR REPLACE INTO files (sha256, versions, json) VALUES (?, ?, ?)',
  pages: 'SELECT json FROM pages WHERE sha256 = ? AND versions = ? ORDER BY number',
  putPage: 'INSERT OR REPLACE INTO pages (sha256, versions, number, json) VALUES (?, ?, ?, ?)',
  dropPages: 'DELETE FROM pages WHERE sha256 = ? AND versions = ?',
} as const;

/** A page waits at most so long to be written with others, or with its file; milliseconds. */
const longestWait = 50;

interface WaitingPage {
  readonly key: ResultKey;
  readonly page: AnalysedPage;
  readonly resolve: () => void;
  readonly reject: (error: LiasseError) => void;
}

interface FinishedFile {
  readonly key: ResultKey;
  readonly record: FileRecord;
}

const rowSchema = z.object({ json: z.string() });
const packedRecordSchema = fileRecordSchema.extend({ pages: z.array(packedPageSchema) });

/**
 * Keeps results in one SQLite file, which only one process at a time may use.
 *
 * The lock is the kernel's: it goes with its process, so a killed run leaves none behind. What a resolved promise has
 * kept outlives the death of the process; a power cut may lose the last moments, never more (WAL, synchronous=NORMAL),
 * and what is lost is read again.
 */
export class SqliteResultStore implements ResultStore {
  readonly #path: string;
  readonly #database: Database.Database;
  readonly #statements: Record<keyof typeof statements, Database.Statement>;
  readonly #waiting: WaitingPage[] = [];
  #timer: NodeJS.Timeout | undefined;

  private constructor(path: string, database: Database.Database) {
    this.#path = path;
    this.#database = database;
    this.#statements = {
      file: database.prepare(statements.file),
      putFile: database.prepare(statements.putFile),
      pages: database.prepare(statements.pages),
      putPage: database.prepare(statements.putPage),
      dropPages: database.prepare(statements.dropPages),
    };
  }

  /**
   * @param path - of the file; made with its folder when absent.
   * @throws LiasseError `store-unavailable` when it is in use, damaged, of another layout, or cannot be written.
   */
  static open(path: string): SqliteResultStore {
    try {
      mkdirSync(dirname(path), { recursive: true });
      const database = new Database(path, { timeout: 1 });
      database.pragma('locking_mode = EXCLUSIVE');
      database.pragma('journal_mode = WAL');
      database.pragma('synchronous = NORMAL');
      const [found] = layoutSchema.parse(database.pragma('user_version'));
      if (found?.user_version !== 0 && found?.user_version !== layout) throw unknownLayout(path);
      database.exec(tables);
      return new SqliteResultStore(path, database);
    } catch (cause) {
      throw unavailable(path, cause);
    }
  }

  /** Forgets everything. @throws LiasseError `store-unavailable`. */
  clear(): void {
    try {
      this.#database.exec('DELETE FROM files; DELETE FROM pages; VACUUM;');
    } catch (cause) {
      throw unavailable(this.#path, cause);
    }
  }

  async file({ sha256, versions }: ResultKey): Promise<FileRecord | undefined> {
    return this.#attempt(() => {
      const row = this.#statements.file.get(sha256, versions);
      return row === undefined ? undefined : readRecord(rowSchema.parse(row).json);
    });
  }

  async putFile(key: ResultKey, record: FileRecord): Promise<void> {
    return this.#attempt(() => {
      this.#commit({ key, record });
    });
  }

  async pages({ sha256, versions }: ResultKey): Promise<readonly AnalysedPage[]> {
    return this.#attempt(() =>
      this.#statements.pages
        .all(sha256, versions)
        .map((row) => unpackPage(packedPageSchema.parse(JSON.parse(rowSchema.parse(row).json)))),
    );
  }

  async putPage(key: ResultKey, page: AnalysedPage): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ key, page, resolve, reject });
      this.#timer ??= setTimeout(() => {
        this.#attempt(() => {
          this.#commit();
        }).catch(() => undefined); // each page has been told
      }, longestWait);
    });
  }

  async close(): Promise<void> {
    return this.#attempt(() => {
      if (!this.#database.open) return;
      this.#commit();
      // Leaving WAL puts everything into the one file; only then can the lock be let go, by the next read.
      this.#database.pragma('journal_mode = DELETE');
      this.#database.pragma('locking_mode = NORMAL');
      this.#database.pragma('user_version');
      this.#database.close();
    });
  }

  /** Writes the pages that wait, and a finished file, in one go; pages of that file are part of it. */
  #commit(finished?: FinishedFile): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const waiting = this.#waiting.splice(0);
    try {
      this.#database.transaction(() => {
        for (const one of waiting) if (!isOf(one, finished)) this.#writePage(one);
        if (finished !== undefined) this.#writeFile(finished);
      })();
    } catch (cause) {
      for (const { reject } of waiting) reject(unavailable(this.#path, cause));
      throw cause;
    }
    for (const { resolve } of waiting) resolve();
  }

  #writePage({ key: { sha256, versions }, page }: WaitingPage): void {
    this.#statements.putPage.run(sha256, versions, page.page.number, JSON.stringify(packPage(page)));
  }

  #writeFile({ key: { sha256, versions }, record }: FinishedFile): void {
    const packed = { ...record, pages: record.pages.map(packPage) };
    this.#statements.putFile.run(sha256, versions, JSON.stringify(packed));
    this.#statements.dropPages.run(sha256, versions);
  }

  // The port is asynchronous, libsql is not: errors become rejections here.
  #attempt<T>(action: () => T): Promise<T> {
    try {
      return Promise.resolve(action());
    } catch (cause) {
      return Promise.reject(unavailable(this.#path, cause));
    }
  }
}

function isOf({ key }: WaitingPage, finished: FinishedFile | undefined): boolean {
  return key.sha256 === finished?.key.sha256 && key.versions === finished.key.versions;
}

function readRecord(json: string): FileRecord {
  const packed = packedRecordSchema.parse(JSON.parse(json));
  return { ...packed, pages: packed.pages.map(unpackPage) };
}

function unknownLayout(path: string): LiasseError {
  const message = `L’état ${path} vient d’une autre version de liasse. Choisissez un autre dossier --out.`;
  return new LiasseError('store-unavailable', message);
}

function unavailable(path: string, cause: unknown): LiasseError {
  if (cause instanceof LiasseError) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code.startsWith('SQLITE_BUSY')) {
    const message =
      'Une autre exécution de liasse travaille déjà dans ce dossier --out. Attendez qu’elle finisse, ou choisissez-en un autre.';
    return new LiasseError('store-unavailable', message, { retryable: true, cause });
  }
  if (
    ['SQLITE_CORRUPT', 'SQLITE_NOTADB'].includes(code) ||
    cause instanceof z.ZodError ||
    cause instanceof SyntaxError
  ) {
    const message = `L’état ${path} est abîmé. Supprimez le dossier qui le contient et relancez : tout sera relu.`;
    return new LiasseError('store-unavailable', message, { cause });
  }
  const message = `L’état ${path} ne peut pas être écrit : disque plein, ou droits insuffisants.`;
  return new LiasseError('store-unavailable', message, { cause });
}
