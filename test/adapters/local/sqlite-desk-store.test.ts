import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SqliteDeskStore } from '../../../adapters/local/sqlite-desk-store.ts';
import { deskStoreContract } from '../../contracts/desk-store.contract.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
let made = 0;

function newPath(): string {
  made += 1;
  return join(folder, `${made}`, 'desk.sqlite');
}

describe('the store of the desk in SQLite', () => {
  deskStoreContract(async () => Promise.resolve(SqliteDeskStore.open(newPath())));
});

test('may be read by another while it is written to', async () => {
  const path = newPath();
  const writer = SqliteDeskStore.open(path);
  await writer.commit('t', [{ kind: 'thing', id: 'a', version: 1, body: { a: 1 } }]);
  const reader = SqliteDeskStore.open(path);
  expect(await reader.item('t', 'thing', 'a')).toMatchObject({ body: { a: 1 } });
  await writer.commit('t', [{ kind: 'thing', id: 'b', version: 1, body: { b: 1 } }]);
  expect(await reader.item('t', 'thing', 'b')).toMatchObject({ body: { b: 1 } });
  await reader.close();
  await writer.close();
});
