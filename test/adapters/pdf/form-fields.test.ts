import { expect, test } from '@jest/globals';
import { PdfiumFileOpener } from '../../../adapters/pdf/pdfium-file-opener.ts';
import { defaultLimits } from '../../../core/limits.ts';
import { type GrayImage, type SourcePage } from '../../../core/ports/file-opener.ts';
import { makePdf, type PdfObject, pdfStream } from '../../fixtures/make-pdf.ts';
import { letterLines, typed } from '../../fixtures/native-pdf.ts';
import { asFile, pageOf } from '../files/opened.ts';
import { helvetica, onePagePdf } from './one-page-pdf.ts';

const opener = new PdfiumFileOpener(defaultLimits);

/** Points from the bottom left, as the file has it: left, bottom, right, top. */
const nameField = [60, 500, 300, 520] as const;
const tickBox = [320, 500, 332, 512] as const;

function widget(entries: string, rectangle: readonly number[]): string {
  return `<< /Type /Annot /Subtype /Widget /F 4 /P 4 0 R /Rect [${rectangle.join(' ')}] ${entries} >>`;
}

function appearance(operators: string, box: string, font = '3 0 R'): PdfObject {
  return pdfStream(operators, `/Type /XObject /Subtype /Form /BBox [${box}] /Resources << /Font << /F1 ${font} >> >>`);
}

const typedName = appearance('BT /F1 11 Tf 0 g 2 5 Td (DURAND Colette) Tj ET', '0 0 240 20');
const dingbats = '<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>';
const tick = appearance('BT /F1 12 Tf 0 g 1 2 Td (4) Tj ET', '0 0 12 12', dingbats);

const tickedBox = '/FT /Btn /T (accord) /V /Oui /AS /Oui /AP << /N << /Oui 9 0 R >> >>';
const name = '/FT /Tx /T (nom) /V (DURAND Colette) /DA (/F1 11 Tf 0 g)';

/** A letter with a field for a name and a box that is ticked. */
function filledForm({ field = name, form = '', content = typed(letterLines(1)) }): Buffer {
  return onePagePdf({
    content,
    page: '/Annots [6 0 R 7 0 R]',
    catalog: `/AcroForm << /Fields [6 0 R 7 0 R] /DA (/F1 11 Tf 0 g) /DR << /Font << /F1 3 0 R >> >> ${form} >>`,
    more: [widget(field, nameField), widget(tickedBox, tickBox), typedName, tick],
  });
}

async function firstPage(bytes: Uint8Array): Promise<SourcePage> {
  return pageOf(asFile(await opener.open(bytes)), 1);
}

function linesOf({ native }: SourcePage): string[] {
  return (native?.lines ?? []).map(({ words }) => words.map(({ text }) => text).join(' '));
}

/** Share of dark pixels in a rectangle of an A4 page. */
function darkness(
  image: GrayImage | null,
  [left, bottom, right, top]: readonly [number, number, number, number],
): number {
  if (image === null) return 0;
  const at = (points: number): number => Math.round((points * image.dpi) / 72);
  let [dark, all] = [0, 0];
  for (let y = at(842 - top); y < at(842 - bottom); y += 1) {
    for (let x = at(left); x < at(right); x += 1) {
      all += 1;
      if ((image.data[y * image.width + x] ?? 255) < 128) dark += 1;
    }
  }
  return dark / all;
}

test.each([
  ['as the program that filled it drew them', { field: `${name} /AP << /N 8 0 R >>` }],
  ['that the program that shows them is to draw', { form: '/NeedAppearances true' }],
  ['that nobody drew', {}],
])('fields %s are part of the text and of the image', async (_, plan) => {
  const page = await firstPage(filledForm(plan));
  expect(linesOf(page).slice(0, letterLines(1).length)).toEqual(letterLines(1));
  expect(linesOf(page).at(-1)).toMatch(/^DURAND Colette/);
  const image = await page.image();
  expect(darkness(image, nameField)).toBeGreaterThan(0.02);
  expect(darkness(image, tickBox)).toBeGreaterThan(0.05);
});

test('the words of a field lie in its rectangle', async () => {
  const page = await firstPage(filledForm({ field: `${name} /AP << /N 8 0 R >>` }));
  const box = page.native?.lines.at(-1)?.words[0]?.box ?? { x: 0, y: 0, width: 0, height: 0 };
  expect(box.x).toBeCloseTo(62, 0);
  expect(box.y).toBeGreaterThan(842 - 520 - 1);
  expect(box.y + box.height).toBeLessThan(842 - 500 + 1);
});

test('a tick by itself is seen', async () => {
  const page = await firstPage(filledForm({ content: '', field: '/FT /Tx /T (vide)' }));
  expect(darkness(await page.image(), tickBox)).toBeGreaterThan(0.1);
});

test('a field that is hidden is not read', async () => {
  const page = await firstPage(filledForm({ field: `/F 2 ${name} /AP << /N 8 0 R >>` }));
  expect(linesOf(page).join(' ')).not.toContain('DURAND');
});

test('a page keeps the fonts and the size that it has from the page tree', async () => {
  const bytes = makePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> >>',
    helvetica.replace('Helvetica', 'Courier'),
    '<< /Type /Page /Parent 2 0 R /Contents 5 0 R /Annots [6 0 R] >>',
    pdfStream(typed(['Fixe'])),
    widget('/FT /Tx /T (nom) /AP << /N 7 0 R >>', nameField),
    typedName,
  ]);
  const page = await firstPage(bytes);
  expect(page.size).toEqual({ width: 595, height: 842 });
  expect(linesOf(page)).toEqual(['Fixe', 'DURAND Colette']);
  // Each letter of Courier is 0.6 of its size wide.
  expect(page.native?.lines[0]?.words[0]?.box?.width).toBeCloseTo(4 * 0.6 * 11, 0);
});

test.each([
  '/Rotate 90',
  '/CropBox [40 300 500 800] /Rotate 270',
  '/CropBox [-100 -100 900 900]',
  '/CropBox [40 300 500 800] /ArtBox [100 400 300 500] /TrimBox [10 10 50 50]',
])('a page of %s shows the same part with a field as without', async (boxes) => {
  const without = await firstPage(onePagePdf({ page: boxes }));
  const more = [widget(`${name} /AP << /N 7 0 R >>`, [60, 600, 300, 620]), typedName];
  const page = await firstPage(onePagePdf({ page: `${boxes} /Annots [6 0 R]`, more }));
  expect(page.size).toEqual(without.size);
  expect(page.native?.rotation).toBe(without.native?.rotation);
  const lines = without.native?.lines ?? [];
  expect(page.native?.lines.slice(0, lines.length)).toEqual(lines);
  expect(linesOf(page).at(-1)).toBe('DURAND Colette');
});
