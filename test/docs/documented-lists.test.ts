import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { defaultLimits } from '../../core/limits.ts';
import { problemCatalogue, problemCodes } from '../../core/problem.ts';

const page = (name: string) => readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

/** Rows of the first table of a page: the cells, trimmed. */
function rows(markdown: string): string[][] {
  const table = markdown.split('\n').filter((line) => line.startsWith('|'));
  return table.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('docs/problems.md lists every code with its fault and sentence, and no other', async () => {
  const wanted = problemCodes.map((code) => [
    `\`${code}\``,
    problemCatalogue[code].fault,
    problemCatalogue[code].sentence,
  ]);
  expect(rows(await page('problems.md'))).toEqual(wanted);
});

test('docs/limits.md lists every limit with its default, and no other', async () => {
  const wanted = Object.entries(defaultLimits).map(([name, value]) => [`\`${name}\``, String(value)]);
  expect(rows(await page('limits.md')).map((row) => row.slice(0, 2))).toEqual(wanted);
});
