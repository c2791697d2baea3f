import type Database from 'libsql';
import { z } from 'zod';
import { type FoundPage, type IndexedPage, type TextIndex } from '../../core/ports/text-index.ts';
import { openSqliteFile } from './sqlite-file.ts';

const tables = `
  CREATE VIRTUAL TABLE IF NOT EXISTS pages USING fts5(
    text, tenant UNINDEXED, file UNINDEXED, page UNINDEXED, tokenize = "unicode61 remove_diacritics 2"
  );
`;

const rowSchema = z.object({ file: z.string(), page: z.int(), text: z.string() });

/** Full text in one SQLite file (FTS5). It can be built again from the words of the files. */
export class SqliteTextIndex implements TextIndex {
  readonly #database: Database.Database;

  private constructor(database: Database.Database) {
    this.#database = database;
  }

  /** @throws LiasseError `store-unavailable`. */
  static open(path: string): SqliteTextIndex {
    return openSqliteFile(path, tables, (database) => new SqliteTextIndex(database));
  }

  async put(tenant: string, file: string, pages: readonly IndexedPage[]): Promise<void> {
    const drop = this.#database.prepare('DELETE FROM pages WHERE tenant = ? AND file = ?');
    const add = this.#database.prepare('INSERT INTO pages (text, tenant, file, page) VALUES (?, ?, ?, ?)');
    this.#database
      .transaction(() => {
        drop.run(tenant, file);
        for (const { page, text } of pages) add.run(text, tenant, file, page);
      })
      .immediate();
    return Promise.resolve();
  }

  async search(
    tenant: string,
    words: string,
    { offset, limit }: { readonly offset: number; readonly limit: number },
  ): Promise<readonly FoundPage[]> {
    const query = matchQuery(words);
    if (query === '') return Promise.resolve([]);
    const rows = this.#database
      .prepare('SELECT file, page, text FROM pages WHERE pages MATCH ? AND tenant = ? ORDER BY rank LIMIT ? OFFSET ?')
      .all(query, tenant, limit, offset);
    return Promise.resolve(rows.map((row) => rowSchema.parse(row)));
  } // prettier-ignore

  close(): void {
    if (this.#database.open) this.#database.close();
  }
}

/** Each word quoted, so that nothing typed is taken for the query language; the last one may go on. */
function matchQuery(words: string): string {
  const parts = words.match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.map((part, index) => `"${part}"${index === parts.length - 1 ? '*' : ''}`).join(' ');
}
