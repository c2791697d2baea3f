import { expect, test } from '@jest/globals';
import { countTextPages, textPages } from '../../bench/page-texts.ts';

test.each([
  ['a form feed after each page', 'un\fdeux\f', ['un', 'deux']],
  ['a form feed between pages', 'un\fdeux', ['un', 'deux']],
  ['one blank page', '', ['']],
  ['a blank page at the end', 'un\f\f', ['un', '']],
])('pages are told apart with %s', (_, text, pages) => {
  expect(textPages(text)).toEqual(pages);
});

test('a document without an answer has no page', () => {
  expect(countTextPages(['un\fdeux\f', null, 'trois'])).toBe(3);
});
