import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { LiasseError } from '../../core/liasse-error.ts';

/**
 * Opens a SQLite file that other processes may read at the same time (WAL).
 *
 * @param path - made with its folder when absent.
 * @param tables - statements that make what is not there.
 * @param use - what is made of it; its faults are the file's.
 * @throws LiasseError `store-unavailable` (retryable).
 */
export function openSqliteFile<T>(path: string, tables: string, use: (database: Database.Database) => T): T {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const database = new Database(path, { timeout: 5 });
    database.pragma('journal_mode = WAL');
    database.exec(tables);
    return use(database);
  } catch (cause) {
    throw sqliteFault(path, cause);
  }
}

/** What a file that cannot be read or written is told as. */
export function sqliteFault(path: string, cause: unknown): LiasseError {
  const message = `Impossible de lire ou d’écrire ${path} : disque plein, droits insuffisants, ou fichier abîmé.`;
  return new LiasseError('store-unavailable', message, { cause, retryable: true });
}
