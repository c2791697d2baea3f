import { expect, test } from '@jest/globals';
import { textLine, textPages } from '../../../core/files/text-pages.ts';

test('blanks, control and invisible characters part words', () => {
  expect(textLine(' a\u00a0b\tc\u0007d\u200be ').words.map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('a word without end is cut, no character in two', () => {
  const [first, second] = textLine(`${'x'.repeat(499)}😀y`).words;
  expect([first?.text.length, second?.text]).toEqual([499, '😀y']);
});

test('a dense page that the file ends is left whole, a longer one is cut', () => {
  const line = 'mot '.repeat(25).trim();
  expect(textPages([Array.from({ length: 59 }, () => line)])).toHaveLength(1);
  expect(textPages([Array.from({ length: 61 }, () => line)])).toHaveLength(3);
});

test('empty pages are left out, but one page there is', () => {
  expect(textPages([['a'], ['', ' '], ['b']])).toEqual([['a'], ['b']]);
  expect(textPages([[], []])).toEqual([[]]);
});

test('a paragraph longer than a page is spread over several', () => {
  const pages = textPages([['mot '.repeat(2500)]]);
  expect(pages).toHaveLength(4);
  expect(pages.flat().join(' ')).toBe('mot '.repeat(2500).trim());
});
