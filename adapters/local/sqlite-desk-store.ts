import { createHash } from 'node:crypto';
import type Database from 'libsql';
import { z } from 'zod';
import { type AuditDraft, type AuditHead, chainBeginning, chainEntry } from '../../core/desk/audit-chain.ts';
import { type AuditEntry, auditEntrySchema } from '../../core/desk/schemas/statistics.ts';
import {
  type DeskStore,
  type ItemWrite,
  type ListRange,
  type StoredItem,
  type StoredSlice,
} from '../../core/ports/desk-store.ts';
import { deskStatements, deskTables } from './desk-tables.ts';
import { openSqliteFile, sqliteFault } from './sqlite-file.ts';

const placesSchema = z.array(z.tuple([z.string(), z.string()]));
const keptSchema = z.object({ version: z.int(), lists: z.string() });
const itemRowSchema = z.object({ kind: z.string(), id: z.string(), version: z.int(), body: z.string() });
const listRowSchema = itemRowSchema.extend({ sort: z.string() });
const countRowSchema = z.object({ length: z.int() });
const auditRowSchema = z.object({ entry: z.string() });

/** Entries of the audit read at a time. */
const auditSlice = 500;
/** Greater than any character of a `sort`. */
const afterAll = '\u{10FFFF}';

/** A version was not the one expected: the transaction is rolled back. */
class StaleVersion extends Error {}

/**
 * Keeps the desk in one SQLite file. Commits are flushed to the disk (WAL, synchronous=FULL): a decision that was answered
 * survives a power cut. Other processes may read at the same time.
 */
export class SqliteDeskStore implements DeskStore {
  readonly database: Database.Database;
  readonly #path: string;
  readonly #statements: Record<keyof typeof deskStatements, Database.Statement>;

  private constructor(path: string, database: Database.Database) {
    this.#path = path;
    this.database = database;
    const { item, keep, drop, place, unplace, forward, backward, length, entry, addEntry, lastEntry } = deskStatements;
    const prepare = (sql: string): Database.Statement => database.prepare(sql);
    this.#statements = {
      item: prepare(item),
      keep: prepare(keep),
      drop: prepare(drop),
      place: prepare(place),
      unplace: prepare(unplace),
      forward: prepare(forward),
      backward: prepare(backward),
      length: prepare(length),
      entry: prepare(entry),
      addEntry: prepare(addEntry),
      lastEntry: prepare(lastEntry),
    };
  }

  /** @param path - of the file; made with its folder when absent. @throws LiasseError `store-unavailable`. */
  static open(path: string): SqliteDeskStore {
    return openSqliteFile(path, deskTables, (database) => {
      database.pragma('synchronous = FULL');
      return new SqliteDeskStore(path, database);
    });
  }

  async item(tenant: string, kind: string, id: string): Promise<StoredItem | undefined> {
    return this.attempt(() => {
      const row = this.#statements.item.get(tenant, kind, id);
      return row === undefined ? undefined : itemOf(itemRowSchema.parse(row));
    });
  }

  async items(tenant: string, kind: string, ids: readonly string[]): Promise<readonly StoredItem[]> {
    const found = await Promise.all(ids.map(async (id) => this.item(tenant, kind, id)));
    return found.filter((item) => item !== undefined);
  }

  async list(tenant: string, list: string, range: ListRange): Promise<StoredSlice> {
    return this.attempt(() => {
      const { limit, after, reverse = false } = range;
      const { lowest, highest } = boundsOf(range);
      const statement = reverse ? this.#statements.backward : this.#statements.forward;
      const rows = statement.all(tenant, list, lowest, after === undefined ? 0 : 1, highest, limit + 1);
      const parsed = rows.map((row) => listRowSchema.parse(row));
      const shown = parsed.slice(0, limit);
      return { items: shown.map(itemOf), cursor: parsed.length > limit ? shown.at(-1)?.sort : undefined };
    });
  }

  async count(tenant: string, list: string): Promise<number> {
    return this.attempt(() => countRowSchema.parse(this.#statements.length.get(tenant, list)).length);
  }

  async commit(tenant: string, writes: readonly ItemWrite[], entry?: AuditDraft): Promise<boolean> {
    return this.attempt(() => {
      try {
        this.database
          .transaction(() => {
            for (const write of writes) this.#write(tenant, write);
            if (entry !== undefined) this.#append(tenant, entry);
          })
          .immediate();
        return true;
      } catch (error) {
        if (error instanceof StaleVersion) return false;
        throw error;
      }
    });
  }

  async *audit(tenant: string, first: number): AsyncGenerator<AuditEntry> {
    for (let next = first; ; next += auditSlice) {
      const rows = await this.attempt(() => this.#statements.entry.all(tenant, next, next + auditSlice - 1));
      for (const row of rows) yield entryOf(row);
      if (rows.length === 0 && (await this.auditHead(tenant)).sequence < next) return;
    }
  }

  async auditHead(tenant: string): Promise<AuditHead> {
    return this.attempt(() => this.#head(tenant));
  }

  async close(): Promise<void> {
    return this.attempt(() => {
      if (this.database.open) this.database.close();
    });
  }

  /** Runs what libsql does at once; its errors become rejections. @throws LiasseError `store-unavailable`. */
  async attempt<T>(action: () => T): Promise<T> {
    return Promise.resolve().then(() => {
      try {
        return action();
      } catch (cause) {
        throw sqliteFault(this.#path, cause);
      }
    });
  }

  #write(tenant: string, write: ItemWrite): void {
    const { kind, id, expected, version, body, lists = [] } = write;
    const before = this.#kept(tenant, write);
    if (expected !== undefined && before.version !== expected) throw new StaleVersion();
    for (const [list, sort] of before.places) this.#statements.unplace.run(tenant, list, sort, kind, id);
    if (body === null) {
      this.#statements.drop.run(tenant, kind, id);
      return;
    }
    const places = lists.map(({ list, sort }) => [list, sort]);
    this.#statements.keep.run(tenant, kind, id, version, JSON.stringify(body), JSON.stringify(places));
    for (const [list, sort] of places) this.#statements.place.run(tenant, list, sort, kind, id);
  }

  /** Version 0: there is none. */
  #kept(tenant: string, { kind, id }: ItemWrite): { version: number; places: z.infer<typeof placesSchema> } {
    const row = this.#statements.item.get(tenant, kind, id);
    if (row === undefined) return { version: 0, places: [] };
    const { version, lists } = keptSchema.parse(row);
    return { version, places: placesSchema.parse(JSON.parse(lists)) };
  }

  #append(tenant: string, draft: AuditDraft): void {
    const entry = chainEntry(draft, this.#head(tenant), sha256);
    this.#statements.addEntry.run(tenant, entry.sequence, JSON.stringify(entry));
  }

  #head(tenant: string): AuditHead {
    const row = this.#statements.lastEntry.get(tenant);
    return row === undefined ? chainBeginning : entryOf(row);
  }
}

/** A cursor is one of the bounds: which, says the direction. */
function boundsOf({ after, reverse = false, from = '', to = '' }: ListRange): { lowest: string; highest: string } {
  if (after === undefined) return { lowest: from, highest: `${to}${afterAll}` };
  return reverse ? { lowest: from, highest: after } : { lowest: after, highest: `${to}${afterAll}` };
}

/** SHA-256 of a text, as the audit is chained by it. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function entryOf(row: unknown): AuditEntry {
  return auditEntrySchema.parse(JSON.parse(auditRowSchema.parse(row).entry));
}

function itemOf({ kind, id, version, body }: z.infer<typeof itemRowSchema>): StoredItem {
  return { kind, id, version, body: JSON.parse(body) };
}
