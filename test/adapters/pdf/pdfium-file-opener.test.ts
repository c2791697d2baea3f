import { expect, test } from '@jest/globals';
import { PdfiumFileOpener } from '../../../adapters/pdf/pdfium-file-opener.ts';
import { defaultLimits } from '../../../core/limits.ts';
import { type OpenedFile } from '../../../core/ports/file-opener.ts';
import { fileOpenerContract } from '../../contracts/file-opener.contract.ts';
import { makePdf } from '../../fixtures/make-pdf.ts';
import { letterLines, nativePdf } from '../../fixtures/native-pdf.ts';
import { asFile, pageOf, pageTexts, rejection } from '../files/opened.ts';
import { encryption } from './encrypt-pdf.ts';
import { onePagePdf } from './one-page-pdf.ts';

const opener = new PdfiumFileOpener(defaultLimits);
const catalog = '<< /Type /Catalog /Pages 2 0 R >>';

async function opened(bytes: Uint8Array): Promise<OpenedFile> {
  return asFile(await opener.open(bytes));
}

fileOpenerContract('PDF', () =>
  Promise.resolve({
    opener: new PdfiumFileOpener(defaultLimits),
    bytes: new Uint8Array(nativePdf([letterLines(1), letterLines(2), []])),
  }),
);

test('the text of a page is read with its boxes, in points from the top left', async () => {
  const page = await pageOf(await opened(onePagePdf()), 1);
  expect(page.size).toEqual({ width: 595, height: 842 });
  expect(page.native?.lines.map(({ words }) => words.map(({ text }) => text).join(' '))).toEqual(letterLines(1));
  const first = page.native?.lines[0]?.words[0];
  expect(first).toMatchObject({ text: 'Mairie', confidence: null });
  expect(first?.box?.x).toBeCloseTo(60, 0);
  expect(first?.box?.y).toBeGreaterThan(842 - 780 - 12);
  expect(first?.box?.y).toBeLessThan(842 - 780);
});

test('a file that wants a password is told as such', async () => {
  const bytes = onePagePdf({ options: encryption({ user: 'sésame', owner: 'maître' }) });
  expect(await rejection(opener, bytes)).toMatchObject({ code: 'encrypted' });
});

test('a file that is only locked against changes is read', async () => {
  const bytes = onePagePdf({ options: encryption({ user: '', owner: 'maître' }) });
  expect(await pageTexts(await opened(bytes))).toEqual([letterLines(1)]);
});

test('what a mail server put before the file does not matter', async () => {
  const bytes = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), onePagePdf()]);
  expect(await pageTexts(await opened(bytes))).toEqual([letterLines(1)]);
});

test.each([
  ['no page', makePdf([catalog, '<< /Type /Pages /Kids [] /Count 0 >>'])],
  ['no page, though it says 12', makePdf([catalog, '<< /Type /Pages /Kids [] /Count 12 >>'])],
  ['no page tree', makePdf(['<< /Type /Catalog >>'])],
  ['a page tree that is its own child', makePdf([catalog, '<< /Type /Pages /Kids [2 0 R] /Count 1 >>'])],
  ['its end cut off', nativePdf([letterLines(1), letterLines(2)]).subarray(0, 1200)],
  ['a header alone', Buffer.from('%PDF-1.7\n')],
])('a file with %s is corrupt', async (_, bytes) => {
  expect(await rejection(opener, bytes)).toMatchObject({ code: 'corrupt' });
});

test('an empty file is told as such', async () => {
  expect(await rejection(opener, new Uint8Array())).toMatchObject({ code: 'empty' });
});

test.each([2, 500, 1_000_000])('of the %i pages that a file of one page claims, one is read', async (count) => {
  const file = await opened(onePagePdf({ pages: `/Count ${count}` }));
  expect(file.pageCount).toBe(1);
  expect(file.problems).toMatchObject([{ code: 'corrupt', page: 1 }]);
  expect(file.problems[0]?.message).toContain('Il annonce');
  expect(await pageTexts(file)).toEqual([letterLines(1)]);
});

test('a page that is missing between others is a problem of that page', async () => {
  const bytes = nativePdf([1, 2, 3].map(letterLines)).toString('latin1').replace('6 0 R 8 0 R', '0 0 R 8 0 R');
  const file = await opened(Buffer.from(bytes, 'latin1'));
  expect(file.pageCount).toBe(3);
  expect(await file.page(2)).toMatchObject({ problem: { code: 'page-unreadable', page: 2 } });
  expect((await pageOf(file, 3)).native).not.toBeNull();
});

test('a file with more pages than the limit is not read', async () => {
  const strict = new PdfiumFileOpener({ ...defaultLimits, pagesPerFile: 2 });
  const bytes = nativePdf([1, 2, 3].map(letterLines));
  expect(await rejection(strict, bytes)).toMatchObject({ code: 'too-many-pages' });
});

/** Seven runs of text already are more than three characters. */
test.each([3, 100])('a page with more than %i characters is told as such, if that is the limit', async (limit) => {
  const strict = new PdfiumFileOpener({ ...defaultLimits, charactersPerPage: limit });
  const file = asFile(await strict.open(onePagePdf()));
  expect(await file.page(1)).toMatchObject({ problem: { code: 'too-many-characters', page: 1 } });
});

test.each(['0 0 1000000000 1000000000', '-5000000 -5000000 5000000 5000000'])(
  'a page of %s is shown within the limits',
  async (mediaBox) => {
    const page = await pageOf(await opened(onePagePdf({ mediaBox })), 1);
    const image = await page.image();
    expect(image?.data.length).toBeLessThanOrEqual(defaultLimits.pixelsPerPage);
    expect(image?.data).toHaveLength((image?.width ?? 0) * (image?.height ?? 0));
  },
);

test('a page that is turned is read upright', async () => {
  const page = await pageOf(await opened(onePagePdf({ page: '/Rotate 90' })), 1);
  expect(page.size).toEqual({ width: 842, height: 595 });
  expect(page.native?.rotation).toBe(270);
  expect(page.native?.lines[0]?.words[0]?.text).toBe('Mairie');
  expect(await page.image()).toMatchObject({ width: 3508, height: 2479 });
});
