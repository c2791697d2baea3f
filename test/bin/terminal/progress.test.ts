import { expect, test } from '@jest/globals';
import { ProgressDisplay } from '../../../bin/terminal/progress-display.ts';
import { progressLine } from '../../../bin/terminal/progress-line.ts';

const state = {
  files: 261,
  filesDone: 120,
  pages: 400,
  pagesDone: 340,
  pagesFresh: 340,
  filesOpened: 121,
  seconds: 80,
};

test.each([
  [state, '120 fichiers sur 261, 340 pages, 4,3 pages/s, encore 2 min 03 s'],
  [{ ...state, pagesFresh: 0 }, '120 fichiers sur 261, 340 pages'],
  [{ ...state, files: 1, filesDone: 1, filesOpened: 1, pages: 340 }, '1 fichier sur 1, 340 pages, 4,3 pages/s'],
])('progress reads as a sentence', (at, line) => {
  expect(progressLine(at).replace(/\s/g, ' ')).toBe(line);
});

function shown(isTTY: boolean): string[] {
  const written: string[] = [];
  let now = 0;
  const output = { isTTY, columns: 60, write: (text: string) => written.push(text) };
  const display = new ProgressDisplay(output, () => now);
  display.filesFound(2);
  display.pagesFound(1000);
  for (let page = 0; page < 1000; page += 1) {
    now += 10;
    display.pagesDone(1, true);
  }
  display.end();
  return written;
}

test('a terminal has one line, rewritten at most ten times a second, cleared at the end', () => {
  const written = shown(true);
  expect(written.length).toBeLessThanOrEqual(102);
  expect(written.every((text) => text.startsWith('\r') && !text.includes('\n') && text.length <= 61)).toBe(true);
  expect(written.at(-1)?.trim()).toBe('');
});

test('elsewhere a plain line comes every five seconds at most, without any control character', () => {
  const written = shown(false);
  expect(written).toHaveLength(2);
  expect(written.join('')).not.toMatch(/\p{Cc}(?<!\n)/u);
});
