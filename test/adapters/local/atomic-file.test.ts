import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { writeAtomically } from '../../../adapters/local/atomic-file.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();

test('writes the chunks, making the folder', async () => {
  const path = join(folder, 'new', 'deep', 'file');
  await writeAtomically(path, ['a', 'é', 'b']);
  expect(readFileSync(path, 'utf8')).toBe('aéb');
});

test('leaves what was there, and nothing beside it, when the content fails half-way', async () => {
  const path = join(folder, 'half', 'file');
  await writeAtomically(path, ['old']);
  const failing = function* (): Generator<string> {
    yield 'new'.repeat(100_000);
    throw new Error('no more');
  };
  await expect(writeAtomically(path, failing())).rejects.toThrow('no more');
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(join(folder, 'half'))).toEqual(['file']);
});

test('is never seen half-written', async () => {
  const path = join(folder, 'seen', 'file');
  await writeAtomically(path, ['old']);
  const seen = new Set<string>();
  const slow = async function* (): AsyncGenerator<string> {
    for (let chunk = 0; chunk < 20; chunk += 1) {
      yield await Promise.resolve('x');
      seen.add(readFileSync(path, 'utf8'));
    }
  };
  await writeAtomically(path, slow());
  expect([...seen]).toEqual(['old']);
  expect(readFileSync(path, 'utf8')).toBe('x'.repeat(20));
});

test('says that it cannot write where it cannot', async () => {
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'taken'));
  for (const path of [join(folder, 'file', 'x'), join(folder, 'taken')]) {
    await expect(writeAtomically(path, ['x'])).rejects.toMatchObject({ code: 'store-unavailable' });
  }
});
