import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { WordFileOpener } from '../../../adapters/files/word-file-opener.ts';
import { defaultLimits } from '../../../core/limits.ts';
import { makeDoc } from './make-doc.ts';
import { asFile, pageTexts, rejection } from './opened.ts';

const opener = new WordFileOpener(defaultLimits);
const field = '\u0013 PAGE \u001412\u0015';

test.each<[string, string, readonly (readonly string[])[]]>([
  ['paragraphs are lines', 'Un\rDeux\r', [['Un', 'Deux']]],
  ['a page break is a line end', 'Un\fDeux\r', [['Un', 'Deux']]],
  ['cells are words', 'a\u0007b\u0007', [['a b']]],
  ['of a field, the result is read', `Page ${field}\r`, [['Page 12']]],
  ['special hyphens', 'porte\u001emon\u001fnaie\r', [['porte-monnaie']]],
])('%s', async (_, body, expected) => {
  expect(await pageTexts(asFile(await opener.open(makeDoc({ body }))))).toEqual(expected);
});

test('headers come first, comments are left out', async () => {
  const file = asFile(await opener.open(makeDoc({ body: 'Corps\r', headers: 'Ville\r', comments: 'Non\r' })));
  expect(await pageTexts(file)).toEqual([['Ville', 'Corps']]);
});

test('deleted text is left out', async () => {
  const file = asFile(await opener.open(makeDoc({ body: 'Oui non peut-être\r', deleted: 'non ' })));
  expect(await pageTexts(file)).toEqual([['Oui peut-être']]);
});

test.each([15, 16])('text with letters %s twentieths of a point apart is there', async (spacing) => {
  const bytes = makeDoc({ body: 'Oui A R R E T E\r', deleted: 'A R R E T E', property: [0x40, 0x88, spacing, 0] });
  expect(await pageTexts(asFile(await opener.open(bytes)))).toEqual([['Oui A R R E T E']]);
});

test.each<[string, Uint8Array, string]>([
  ['a document with a password', makeDoc({ body: 'x', flags: 0x0300 }), 'encrypted'],
  ['a document from before 1997', makeDoc({ body: 'x', magic: 0xa5dc }), 'unsupported-type'],
  ['something else', makeDoc({ body: 'x', magic: 1 }), 'corrupt'],
  ['a document without text', makeDoc({ body: '' }), 'corrupt'],
])('%s is rejected', async (_, bytes, code) => {
  expect((await rejection(opener, bytes)).code).toBe(code);
});

test('a document of pictures alone says that they are not read', async () => {
  const bytes = makeDoc({ body: '\r', pictures: 20_000 });
  expect(asFile(await opener.open(bytes)).problems).toMatchObject([{ code: 'page-unreadable', page: 1 }]);
});

test('whatever is changed in a document, it is read or refused', async () => {
  const doc = makeDoc({ body: 'Texte du document\r', headers: 'Ville\r', deleted: 'du' });
  // The header and the table of sectors are left sound: circles in them are for the limits of the worker process.
  const change = fc.record({ at: fc.integer({ min: 1024, max: doc.length - 1 }), value: fc.nat({ max: 255 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 30 }), async (changes) => {
      const damaged = doc.slice();
      for (const { at, value } of changes) damaged[at] = value;
      expect((await opener.open(damaged)).kind).toMatch(/^(?:opened|rejected)$/u);
    }),
    { numRuns: 300 },
  );
});
