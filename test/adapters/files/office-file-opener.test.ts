import { expect, test } from '@jest/globals';
import { OfficeFileOpener } from '../../../adapters/files/office-file-opener.ts';
import { mediaTypes } from '../../../core/files/media-type.ts';
import { defaultLimits } from '../../../core/limits.ts';
import { docxParagraph, docxPart, makeDocx, makeOdt } from './make-office.ts';
import { asFile, memberTexts, pageTexts, rejection } from './opened.ts';

const docx = new OfficeFileOpener(mediaTypes.docx, defaultLimits);
const odt = new OfficeFileOpener(mediaTypes.odt, defaultLimits);
const paragraph = docxParagraph;

function cell(...texts: readonly string[]): string {
  return `<w:tc>${texts.map(paragraph).join('')}</w:tc>`;
}

test.each<[string, string, readonly (readonly string[])[]]>([
  ['paragraphs are lines', paragraph('Un') + paragraph('Deux'), [['Un', 'Deux']]],
  ['entities are characters', paragraph('L&#8217;été &amp; l&apos;hiver'), [["L’été & l'hiver"]]],
  [
    'a page break parts pages',
    `${paragraph('Un')}<w:p><w:r><w:br w:type="page"/><w:t>Deux</w:t></w:r></w:p>`,
    [['Un'], ['Deux']],
  ],
  [
    'so does the page break that Word last saw',
    '<w:p><w:r><w:t>Un</w:t><w:lastRenderedPageBreak/><w:t>Deux</w:t></w:r></w:p>',
    [['Un'], ['Deux']],
  ],
  [
    'and a paragraph that begins a page, or a section',
    `${paragraph('1')}<w:p><w:pPr><w:pageBreakBefore/><w:sectPr/></w:pPr><w:r><w:t>2</w:t></w:r></w:p>${paragraph('3')}`,
    [['1'], ['2'], ['3']],
  ],
  [
    'a section may go on',
    `<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/></w:sectPr></w:pPr><w:r><w:t>1</w:t></w:r></w:p>${paragraph('2')}`,
    [['1', '2']],
  ],
  ['a line break parts lines', '<w:p><w:r><w:t>Un</w:t><w:br/><w:t>Deux</w:t></w:r></w:p>', [['Un', 'Deux']]],
  [
    'a tab parts words',
    '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Un</w:t><w:tab/><w:t>Deux</w:t></w:r></w:p>',
    [['Un Deux']],
  ],
  ['a row is a line', `<w:tbl><w:tr>${cell('Nom', 'Prénom')}${cell('Dupré')}</w:tr></w:tbl>`, [['Nom Prénom Dupré']]],
  [
    'a row of one cell keeps its lines',
    `<w:tbl><w:tr>${cell('Un', 'Deux')}${cell('')}</w:tr></w:tbl>`,
    [['Un', 'Deux']],
  ],
  [
    'a page break in a row counts after it',
    `<w:tbl><w:tr><w:tc><w:p><w:r><w:lastRenderedPageBreak/><w:t>a</w:t></w:r></w:p></w:tc>${cell('b')}</w:tr><w:tr>${cell('c')}</w:tr></w:tbl>`,
    [['a b'], ['c']],
  ],
  [
    'insertions stay, deletions go',
    '<w:p><w:ins><w:r><w:t>Un</w:t></w:r></w:ins><w:del><w:r><w:delText>Non</w:delText></w:r></w:del></w:p>',
    [['Un']],
  ],
  ['text moved away goes', `<w:p><w:moveFrom><w:r><w:t>Non</w:t></w:r></w:moveFrom></w:p>${paragraph('Un')}`, [['Un']]],
  [
    'hidden text goes',
    `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Non</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Un</w:t></w:r></w:p>`,
    [['Un']],
  ],
  ['field codes go', '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>', [['3']]],
  [
    'a text box is read once',
    `<w:p><w:r><w:t>Dehors</w:t><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('Dedans')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('Dedans')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    [['Dedans', 'Dehors']],
  ],
])('docx: %s', async (_, body, expected) => {
  expect(await pageTexts(asFile(await docx.open(makeDocx(body))))).toEqual(expected);
});

test('docx: headers come first, notes and footers last, each line once', async () => {
  const parts = [
    docxPart('header1.xml', 'Ville'),
    docxPart('header2.xml', 'Ville'),
    docxPart('footer1.xml', 'Pied'),
    docxPart('footnotes.xml', 'Note'),
  ];
  const body = `${paragraph('Un')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${paragraph('Deux')}`;
  expect(await pageTexts(asFile(await docx.open(makeDocx(body, parts))))).toEqual([
    ['Ville', 'Un'],
    ['Deux', 'Pied', 'Note'],
  ]);
});

test('docx: other prefixes for the same namespaces are understood', async () => {
  const bytes = makeDocx(
    '<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:r><x:t>Un</x:t></x:r></x:p>',
  );
  expect(await pageTexts(asFile(await docx.open(bytes)))).toEqual([['Un']]);
});

test('docx: long text is cut at paragraph ends, about every 3,000 characters', async () => {
  const file = asFile(await docx.open(makeDocx(paragraph('mot '.repeat(100)).repeat(30))));
  const pages = await pageTexts(file);
  expect(pages.map((lines) => lines.length)).toEqual([8, 8, 8, 6]);
});

test('docx: pictures are members when there is next to no text', async () => {
  const pictures = [
    { name: 'word/media/image1.png', bytes: 'un' },
    { name: 'word/media/dessin.wmf', bytes: 'non' },
  ];
  const scan = asFile(await docx.open(makeDocx(paragraph('Ci-joint'), pictures)));
  expect(await memberTexts(scan.members)).toEqual([['word/media/image1.png', 'un']]);
  const letter = asFile(await docx.open(makeDocx(paragraph('mot '.repeat(50)), pictures)));
  expect(letter.members).toEqual([]);
});

test.each<[string, string]>([
  ['an external entity', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document>&e;</w:document>'],
  ['a declaration after a comment', '<!-- x --><!DOCTYPE x><w:document/>'],
])('docx: %s is refused', async (_, header) => {
  const part = { name: 'word/header1.xml', bytes: header };
  const found = await rejection(docx, makeDocx(paragraph('x'), [part]));
  expect(found.code).toBe('corrupt');
  expect(found.message).toMatch(/déclaration interdite/u);
});

test('docx: UTF-16 is understood', async () => {
  const text = docxPart('header1.xml', 'Préfecture');
  const header = { ...text, bytes: Buffer.from(`\ufeff${String(text.bytes)}`, 'utf16le') };
  expect(await pageTexts(asFile(await docx.open(makeDocx(paragraph('Un'), [header]))))).toEqual([['Préfecture', 'Un']]);
});

test.each<[string, Uint8Array, string]>([
  ['broken XML', makeDocx('<w:p>'), 'corrupt'],
  ['an element that is not closed', makeDocx('<w:p><w:r></w:p>'), 'corrupt'],
  ['nesting without end', makeDocx('<w:p>'.repeat(5000)), 'corrupt'],
  ['an entity of nobody', makeDocx(paragraph('&inconnue;')), 'corrupt'],
  [
    'text of more than 50 MB',
    makeDocx('', [{ name: 'word/footer1.xml', bytes: 'x', size: 60_000_000 }]),
    'archive-bomb-limit',
  ],
  ['more pages than the limit', makeDocx(paragraph('mot '.repeat(1000)).repeat(4)), 'too-many-pages'],
])('docx: %s is rejected', async (_, bytes, code) => {
  const opener = new OfficeFileOpener(mediaTypes.docx, { ...defaultLimits, pagesPerFile: 3 });
  expect((await rejection(opener, bytes)).code).toBe(code);
});

test.each<[string, string, string, readonly (readonly string[])[]]>([
  [
    'headings and paragraphs are lines',
    '<text:h>Titre</text:h><text:p>Un<text:s text:c="3"/>deux<text:tab/>trois</text:p>',
    '',
    [['Titre', 'Un deux trois']],
  ],
  ['a line break parts lines', '<text:p>Un<text:line-break/>Deux</text:p>', '', [['Un', 'Deux']]],
  [
    'a page break parts pages',
    '<text:p>Un</text:p><text:soft-page-break/><text:p>Deux</text:p>',
    '',
    [['Un'], ['Deux']],
  ],
  [
    'a style may begin a page',
    '<text:p>Un</text:p><text:p text:style-name="P1">Deux</text:p>',
    '<style:style style:name="P1"><style:paragraph-properties fo:break-before="page"/></style:style>',
    [['Un'], ['Deux']],
  ],
  [
    'a row is a line',
    '<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>',
    '',
    [['a b']],
  ],
  [
    'deletions and comments go',
    '<text:tracked-changes><text:p>Non</text:p></text:tracked-changes><text:p>Un<office:annotation><text:p>Non</text:p></office:annotation></text:p>',
    '',
    [['Un']],
  ],
])('odt: %s', async (_, body, styles, expected) => {
  expect(await pageTexts(asFile(await odt.open(makeOdt(body, styles))))).toEqual(expected);
});

test('odt: a file with a password is rejected as such', async () => {
  const manifest = {
    name: 'META-INF/manifest.xml',
    bytes: '<manifest:file-entry><manifest:encryption-data /></manifest:file-entry>',
  };
  expect((await rejection(odt, makeOdt('', '', [manifest]))).code).toBe('encrypted');
});
