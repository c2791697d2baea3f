import { expect, test } from '@jest/globals';
import { PdfiumFileOpener } from '../../../adapters/pdf/pdfium-file-opener.ts';
import { defaultLimits } from '../../../core/limits.ts';
import { type SourcePage } from '../../../core/ports/file-opener.ts';
import { type PdfStream, pdfStream } from '../../fixtures/make-pdf.ts';
import { letterLines, typed } from '../../fixtures/native-pdf.ts';
import { asFile, pageOf } from '../files/opened.ts';
import { onePagePdf, type PagePlan } from './one-page-pdf.ts';

const opener = new PdfiumFileOpener(defaultLimits);
const letter = typed(letterLines(1));

async function readPage(plan: PagePlan): Promise<SourcePage> {
  return pageOf(asFile(await opener.open(onePagePdf(plan))), 1);
}

function textOf({ native }: SourcePage): string | null {
  return native === null ? null : native.lines.flatMap(({ words }) => words.map(({ text }) => text)).join(' ');
}

/** A grey picture that looks like a page of print: dark dashes in rows. */
function scan(width: number, height: number): PdfStream {
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    const isPrint = y % 24 < 10 && y > 60 && x > 60 && x < width - 60 && x % 60 < 48 && x % 6 < 3;
    return String.fromCharCode(isPrint ? 20 : 250);
  });
  const entries = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8`;
  return pdfStream(pixels.join(''), entries);
}

const picture = { resources: '/XObject << /Im 6 0 R >>', more: [scan(595, 842)] };
const drawn = 'q 595 0 0 842 0 0 cm /Im Do Q';

test.each([
  ['an invisible text over a scan', { content: `${drawn} ${typed(letterLines(1), '3 Tr')}`, ...picture }],
  ['a text under a scan', { content: `${letter} ${drawn}`, ...picture }],
  ['a stamp over a scan', { content: `${drawn} ${typed(['RECU LE 4 MAI 2026'])}`, ...picture }],
  ['a text layer of blanks', { content: `${drawn} ${typed(['   ', ' '])}`, ...picture }],
  ['a scan without any text', { content: drawn, ...picture }],
  ['white text on white paper', { content: `1 g ${letter}` }],
  ['text off the page', { content: letter, mediaBox: '2000 2000 2595 2842' }],
  ['no content', { content: '' }],
])('%s is read from its image', async (_, plan) => {
  const page = await readPage(plan);
  expect(page.native).toBeNull();
  expect(await page.image()).not.toBeNull();
});

test('of a page with a hidden line, what is seen is read', async () => {
  const page = await readPage({ content: `${letter} 1 g BT /F1 11 Tf 60 400 Td (secret) Tj ET` });
  expect(textOf(page)).toBe(letterLines(1).join(' '));
});

test('of a number that its field cuts off, the figures that are seen are read', async () => {
  const page = await readPage({ content: `${letter} q 60 390 23 40 re W n BT /F1 11 Tf 60 400 Td (1962887) Tj ET Q` });
  expect(textOf(page)).toMatch(/ 1962$/);
});

test('text on a coloured ground is read', async () => {
  const page = await readPage({ content: `0.2 0.2 0.6 rg 0 600 595 242 re f 1 g ${letter}` });
  expect(textOf(page)).toBe(letterLines(1).join(' '));
});

const shiftedCodes = Array.from({ length: 26 }, (_, letter) => {
  const [code, shown] = [0x61 + letter, 0x61 + ((letter + 9) % 26)];
  return `<${code.toString(16)}> <${shown.toString(16).padStart(4, '0')}>`;
});
const wrongMap = `/CIDInit /ProcSet findresource begin begincmap /CMapName /X def
1 begincodespacerange <00> <ff> endcodespacerange
26 beginbfchar ${shiftedCodes.join('\n')} endbfchar endcmap end`;

test('a font that says each letter is another is not believed', async () => {
  const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>';
  const page = await readPage({ font, more: [pdfStream(wrongMap)] });
  expect(page.native).toBeNull();
});

test('a font that says nothing about its letters is not guessed at', async () => {
  const names = Array.from({ length: 96 }, (_, index) => `/g${index + 1}`).join(' ');
  const font = `<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Inconnue /Encoding << /Differences [32 ${names}] >> >>`;
  expect((await readPage({ font })).native).toBeNull();
});

test('a page with a picture larger than the limit says so', async () => {
  const strict = new PdfiumFileOpener({ ...defaultLimits, pixelsPerPage: 400_000 });
  const file = asFile(await strict.open(onePagePdf({ content: drawn, ...picture })));
  expect(await file.page(1)).toMatchObject({ problem: { code: 'too-many-pixels', page: 1 } });
});
