import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type AnalysedPage } from '../../core/analysed-page.ts';
import { cutDocuments } from '../../core/cut-documents.ts';
import { analysedPage, readPage } from './classify/pages.ts';

const body = 'Les services assurent le suivi du dossier et des travaux engagés par la commune.\n'.repeat(14);
const order = `RÉPUBLIQUE FRANÇAISE\nMAIRIE DE VALMONT\nARRÊTÉ N° 2024-12\n${body}`;
const invoice = `SARL Moreau\nTél. 01 02 03 04 05\nFACTURE N° 2024-7\n${body}`;

/** Pages from their texts and labels. */
function file(...pages: readonly (readonly [text: string, label: string])[]): AnalysedPage[] {
  return pages.map(([text, label], index) => analysedPage(readPage(index + 1, text), { [label]: 0.9 }));
}

function spans(pages: readonly AnalysedPage[]): number[][] {
  return cutDocuments(pages).map(({ firstPage, lastPage }) => [firstPage, lastPage]);
}

test('a first page of another class begins a document', () => {
  expect(spans(file([order, 'arrete'], [body, 'arrete'], [invoice, 'facture']))).toStrictEqual([[1, 2], [3, 3]]); // prettier-ignore
});

test('a page that goes on in the count never begins one, whatever it looks like', () => {
  const pages = file([`${order}Page 1/2`, 'arrete'], [`${invoice}Page 2/2`, 'facture']);
  expect(spans(pages)).toStrictEqual([[1, 2]]);
});

test('a count that begins again begins a document of the same class', () => {
  const pages = file([`${order}1/2`, 'arrete'], [`${body}2/2`, 'arrete'], [`${order}1/1`, 'arrete']);
  expect(spans(pages)).toStrictEqual([[1, 2], [3, 3]]); // prettier-ignore
});

test('a running head is no new document', () => {
  const head = 'MAIRIE DE VALMONT\nBulletin municipal\n';
  const bodies = [body, 'Le marché couvert ouvrira ses portes au printemps prochain.\n'.repeat(14), 'Les inscriptions à la cantine se font en ligne.\n'.repeat(14)]; // prettier-ignore
  expect(spans(file(...bodies.map((text) => [head + text, 'bulletin_communication'] as const)))).toStrictEqual([[1, 3]]); // prettier-ignore
});

test('a blank page belongs to the document before it, leading ones to the first', () => {
  const pages = file(['', ''], [order, 'arrete'], ['', ''], [invoice, 'facture'], ['', '']);
  expect(spans(pages)).toStrictEqual([[1, 3], [4, 5]]); // prettier-ignore
});

test('a file of blank pages is one document', () => {
  expect(spans(file(['', ''], ['', '']))).toStrictEqual([[1, 2]]);
});

test('whatever the pages, every one is covered exactly once, in order', () => {
  const text = fc.constantFrom('', order, invoice, body, `${order}Page 1/2`, `${body}2/2`, `${body}7`);
  const label = fc.constantFrom('arrete', 'facture', 'contrat_convention');
  fc.assert(
    fc.property(fc.array(fc.tuple(text, label), { minLength: 1, maxLength: 12 }), (pages) => {
      const covered = cutDocuments(file(...pages)).flatMap(({ firstPage, lastPage }) =>
        Array.from({ length: lastPage - firstPage + 1 }, (_, index) => firstPage + index),
      );
      expect(covered).toStrictEqual(pages.map((_, index) => index + 1));
    }),
  );
});
