import { expect, test } from '@jest/globals';
import { OpenedPdf } from '../../../adapters/pdf/opened-pdf.ts';
import { PdfDocument } from '../../../adapters/pdf/pdf-document.ts';
import { brokenDown, PdfiumHost } from '../../../adapters/pdf/pdfium-host.ts';
import { type Pdfium } from '../../../adapters/pdf/pdfium.ts';
import { defaultLimits } from '../../../core/limits.ts';
import { letterLines, nativePdf } from '../../fixtures/native-pdf.ts';
import { pageTexts } from '../files/opened.ts';

function itself(pdfium: Pdfium): Pdfium {
  return pdfium;
}

/** What a fault inside WebAssembly throws. */
function trap(): never {
  throw Object.assign(new Error('unreachable'), { name: 'RuntimeError' });
}

test('files opened at once share one instance', async () => {
  const host = new PdfiumHost();
  const [one, other] = await Promise.all([host.run(itself), host.run(itself)]);
  expect(one).toBe(other);
});

test('after a breakdown the next work has a fresh instance', async () => {
  const host = new PdfiumHost();
  const before = await host.run(itself);
  expect(await host.run(trap)).toBe(brokenDown);
  expect(await host.run(itself)).not.toBe(before);
});

test('work that waited while another broke PDFium down has a fresh instance', async () => {
  const host = new PdfiumHost();
  const worked: Pdfium[] = [];
  const [broken, after] = await Promise.all([
    host.run((pdfium) => {
      worked.push(pdfium);
      return trap();
    }),
    host.run(itself),
  ]);
  expect(broken).toBe(brokenDown);
  expect(worked).not.toContain(after);
});

test('a bug of ours rises', async () => {
  const host = new PdfiumHost();
  await expect(
    host.run(() => {
      throw new TypeError('bug');
    }),
  ).rejects.toThrow('bug');
});

test('an open file is read on after PDFium broke down on another', async () => {
  const host = new PdfiumHost();
  const bytes = nativePdf([letterLines(1), letterLines(2)]);
  const document = await host.run((pdfium) => PdfDocument.load(pdfium, bytes));
  if (!(document instanceof PdfDocument)) throw new Error('not opened');
  const file = new OpenedPdf(document, { host, bytes, limits: defaultLimits });
  await host.run(trap);
  expect(await pageTexts(file)).toEqual([letterLines(1), letterLines(2)]);
  await file.close();
  expect(await file.page(1)).toMatchObject({ problem: { code: 'page-unreadable' } });
});
