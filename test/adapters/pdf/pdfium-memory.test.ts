import { expect, test } from '@jest/globals';
import { PdfDocument } from '../../../adapters/pdf/pdf-document.ts';
import { Pdfium } from '../../../adapters/pdf/pdfium.ts';
import { readImage, readPage } from '../../../adapters/pdf/read-page.ts';
import { defaultLimits, type Limits } from '../../../core/limits.ts';
import { makePdf } from '../../fixtures/make-pdf.ts';
import { letterLines, nativePdf, typed } from '../../fixtures/native-pdf.ts';
import { encryption } from './encrypt-pdf.ts';
import { onePagePdf } from './one-page-pdf.ts';

const rounds = 200;
const field =
  '<< /Type /Annot /Subtype /Widget /FT /Tx /T (nom) /V (DURAND) /DA (/F1 11 Tf 0 g) /Rect [60 500 300 520] >>';

/** Opens a file and reads all its pages, images too. */
function readAll(pdfium: Pdfium, bytes: Uint8Array, limits: Limits): void {
  const document = PdfDocument.load(pdfium, bytes);
  if (typeof document === 'string') return;
  for (let number = 1; number <= document.pageCount; number += 1) {
    readPage(document, number, limits);
    readImage(document, number, { ...limits, pixelsPerPage: 10_000 });
  }
  document.close();
}

/** Where the first large free area lies: further up, the more memory was not given back, long before the memory has to grow. */
function freeAt({ calls }: Pdfium): number {
  const pointer = calls.malloc(4_000_000);
  calls.free(pointer);
  return pointer;
}

test.each([
  ['a letter', nativePdf([letterLines(1), letterLines(2)])],
  ['a form', onePagePdf({ page: '/Annots [6 0 R]', catalog: '/AcroForm << /Fields [6 0 R] >>', more: [field] })],
  ['a page of which a look must tell', onePagePdf({ content: `1 g ${typed(letterLines(1))}` })],
  ['a file that wants a password', onePagePdf({ options: encryption({ user: 'x', owner: 'y' }) })],
  ['a file cut off', nativePdf([letterLines(1)]).subarray(0, 700)],
  ['a file that claims pages', onePagePdf({ pages: '/Count 400' })],
  ['a page without a size that leads nowhere', onePagePdf({ content: '/Nul Do', mediaBox: '0 0 0 0' })],
  [
    'a page tree that is its own child',
    makePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] >>']),
  ],
])('all memory of PDFium is given back after reading %s again and again', async (_, bytes) => {
  const pdfium = await Pdfium.load();
  const refused = { ...defaultLimits, charactersPerPage: 1 };
  const read = (round: number): void => {
    readAll(pdfium, bytes, round % 2 === 0 ? defaultLimits : refused);
  };
  for (let round = 0; round < 6; round += 1) read(round);
  const before = freeAt(pdfium);
  for (let round = 0; round < rounds; round += 1) read(round);
  expect(freeAt(pdfium)).toBe(before);
});
