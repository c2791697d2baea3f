import { expect, test } from '@jest/globals';
import { pageMark } from '../../../core/classify/page-mark.ts';
import { linesOf } from './pages.ts';

const body = 'Texte de la page\n'.repeat(12);

test.each([
  [`${body}Page 2`, { number: 2, total: null }],
  [`${body}Page 3 / 7`, { number: 3, total: 7 }],
  [`Page n° 1 sur 4\n${body}`, { number: 1, total: 4 }],
  [`${body}2/5`, { number: 2, total: 5 }],
  [`${body}- 12 -`, { number: 12, total: null }],
  [`${body}Mairie de Valmont - 3/4`, { number: 3, total: 4 }],
  [`${body}le 12/03`, null],
  [`${body}12/03/2024`, null],
  [`${body}Total 1234`, null],
  [`${body}Page 9 de 3`, null],
  [`${body}2024`, null],
  ['', null],
])('reads the place of the page: %#', (text, expected) => {
  expect(pageMark(linesOf(text))).toStrictEqual(expected);
});

test('a number in the middle of the page is no page number', () => {
  expect(pageMark(linesOf(`${body}3\n${body}`))).toBeNull();
});
