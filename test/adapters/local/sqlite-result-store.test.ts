import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SqliteResultStore } from '../../../adapters/local/sqlite-result-store.ts';
import { packPage } from '../../../core/packed-page.ts';
import { resultStoreContract } from '../../contracts/result-store.contract.ts';
import { analysedPage } from '../../fixtures/analysed-page.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
const key = { sha256: 'a'.repeat(64), versions: '1' };
const emptyRecord = { mediaType: null, pages: [], members: [], problems: [], openSeconds: 0 };
let made = 0;

function newPath(): string {
  made += 1;
  return join(folder, `${made}`, 'state.sqlite');
}

async function damagedStore(): Promise<string> {
  const path = newPath();
  const store = SqliteResultStore.open(path);
  for (let number = 1; number <= 200; number += 1) await store.putPage(key, analysedPage(number));
  await store.close();
  return path;
}

describe('the store in SQLite', () => {
  resultStoreContract(() => SqliteResultStore.open(newPath()));
});

test('remembers what was kept before it was closed, in one file', async () => {
  const path = newPath();
  const store = SqliteResultStore.open(path);
  await store.putPage(key, analysedPage(1));
  await store.close();
  const again = SqliteResultStore.open(path);
  expect(await again.pages(key)).toEqual([analysedPage(1)]);
  await again.close();
});

test('keeps pages that wait to be written when their turn comes, when another file is finished and when it is closed', async () => {
  const path = newPath();
  const store = SqliteResultStore.open(path);
  await Promise.all([1, 2].map(async (number) => store.putPage(key, analysedPage(number))));
  expect(await store.pages(key)).toHaveLength(2);
  const third = store.putPage(key, analysedPage(3));
  await store.putFile({ ...key, sha256: 'b'.repeat(64) }, emptyRecord);
  expect(await store.pages(key)).toHaveLength(3);
  const fourth = store.putPage(key, analysedPage(4));
  await store.close();
  await Promise.all([third, fourth]);
  const again = SqliteResultStore.open(path);
  expect(await again.pages(key)).toHaveLength(4);
  await again.close();
});

test('leaves no page of a file that was finished while it waited', async () => {
  const store = SqliteResultStore.open(newPath());
  const page = store.putPage(key, analysedPage(1));
  await store.putFile(key, emptyRecord);
  await page;
  expect(await store.pages(key)).toEqual([]);
  await store.close();
});

test('forgets everything when told to', async () => {
  const store = SqliteResultStore.open(newPath());
  await store.putPage(key, analysedPage(1));
  store.clear();
  expect(await store.pages(key)).toEqual([]);
  await store.close();
});

test('refuses a second run on the same folder and says what to do', async () => {
  const path = newPath();
  const store = SqliteResultStore.open(path);
  expect(() => SqliteResultStore.open(path)).toThrow(/Une autre exécution/);
  await store.close();
});

test('takes over from a run that was killed, with all it had kept', async () => {
  const path = newPath();
  mkdirSync(join(path, '..'), { recursive: true });
  const hold = `
    const Database = require('libsql');
    const database = new Database(process.argv[1]);
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    database.exec('CREATE TABLE pages (sha256 TEXT, versions TEXT, number INTEGER, json TEXT NOT NULL, PRIMARY KEY (sha256, versions, number))');
    database.prepare('INSERT INTO pages VALUES (?, ?, 1, ?)').run('${key.sha256}', '1', process.argv[2]);
    console.log('held');
    setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['-e', hold, path, JSON.stringify(packPage(analysedPage(1)))]);
  await once(holder.stdout, 'data');
  expect(() => SqliteResultStore.open(path)).toThrow(/Une autre exécution/);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const store = SqliteResultStore.open(path);
  expect(await store.pages(key)).toEqual([analysedPage(1)]);
  await store.close();
  expect(readdirSync(join(path, '..')).filter((name) => name.endsWith('-shm'))).toEqual([]);
});

test.each([
  [
    'something else',
    (path: string) => {
      writeFileSync(path, 'pas une base '.repeat(1000));
    },
  ],
  [
    'cut short',
    (path: string) => {
      truncateSync(path, 8192);
    },
  ],
])('says what to do when its file is %s', async (_, damage) => {
  const path = await damagedStore();
  damage(path);
  const use = async (): Promise<unknown> => SqliteResultStore.open(path).pages(key);
  await expect(use()).rejects.toMatchObject({ code: 'store-unavailable', message: expect.stringMatching(/abîmé/) });
});

test('refuses the state of another version rather than misread it', async () => {
  const path = await damagedStore();
  const { default: Database } = await import('libsql');
  const other = join(folder, 'other.sqlite');
  copyFileSync(path, other);
  const database = new Database(other);
  database.pragma('user_version = 99');
  database.close();
  expect(() => SqliteResultStore.open(other)).toThrow(/autre version/);
});

test('says that it cannot be written where nothing can be', () => {
  writeFileSync(join(folder, 'a-file'), '');
  expect(() => SqliteResultStore.open(join(folder, 'a-file', 'state.sqlite'))).toThrow(/ne peut pas être écrit/);
});
