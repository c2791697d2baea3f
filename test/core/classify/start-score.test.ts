import { expect, test } from '@jest/globals';
import { startScore } from '../../../core/classify/start-score.ts';
import { readPage } from './pages.ts';

const body = 'Les services assurent le suivi du dossier et des travaux engagés par la commune.\n'.repeat(14);

test.each([
  ['an order with its letterhead', `RÉPUBLIQUE FRANÇAISE\nMAIRIE DE VALMONT\nARRÊTÉ N° 2024-12\n${body}`, 0.7],
  ['a letter', `Mairie de Valmont\nValmont, le 3 mai 2024\nObjet : voirie\nMadame, Monsieur,\n${body}`, 0.6],
  ['an invoice', `SARL Moreau\nTél. 01 02 03 04 05\nFACTURE N° 2024-7\n${body}`, 0.6],
  ['page 1 / 3', `${body}Page 1 / 3`, 0.5],
])('%s looks like a first page', (_, text, least) => {
  expect(startScore(readPage(1, text))).toBeGreaterThanOrEqual(least);
});

test.each([
  ['page 3/7, even with a letterhead', `MAIRIE DE VALMONT\nARRÊTÉ N° 12\n${body}Page 3/7`],
  ['a page that begins in the middle of a sentence', `et des travaux engagés.\n${body}`],
  ['a page of plain text', body],
  ['an empty page', ''],
])('%s does not', (_, text) => {
  expect(startScore(readPage(2, text))).toBeLessThanOrEqual(0.2);
});
