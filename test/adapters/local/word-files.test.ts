import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { WordFiles } from '../../../adapters/local/word-files.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
mkdirSync(join(folder, 'words'));

function write(name: string, word: string, at: number): void {
  const path = join(folder, 'words', `${name}.json`);
  writeFileSync(path, JSON.stringify({ pages: [{ number: 2, lines: [[[word, null, 1, 2, 3, 4]]] }] }));
  utimesSync(path, at, at);
}

test('gives the words of a file as they were last written, however many files were asked for since', async () => {
  const files = new WordFiles(folder);
  const wordOf = async (name: string): Promise<string | undefined> =>
    (await files.lines(name))?.get(2)?.[0]?.words[0]?.text;
  expect(await wordOf('a')).toBeUndefined();
  write('a', 'premier', 1000);
  expect([await wordOf('a'), await wordOf('a')]).toStrictEqual(['premier', 'premier']);
  write('a', 'second', 2000);
  expect(await wordOf('a')).toBe('second');
  for (let index = 0; index < 12; index += 1) {
    write(`b${index}`, `mot${index}`, 1000);
    expect(await wordOf(`b${index}`)).toBe(`mot${index}`);
  }
  expect(await wordOf('a')).toBe('second');
});
