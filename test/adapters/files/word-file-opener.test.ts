import { expect, test } from '@jest/globals';
import { WordFileOpener } from '../../../adapters/files/word-file-opener.ts';
import { CompoundFile } from '../../../core/files/compound-file.ts';
import { defaultLimits } from '../../../core/limits.ts';
import { makeCompoundFile, makeDoc } from './make-doc.ts';
import { asFile, pageTexts, rejection } from './opened.ts';

const opener = new WordFileOpener(defaultLimits);
const field = '\u0013 PAGE \u001412\u0015';

test.each<[string, string, readonly (readonly string[])[]]>([
  ['paragraphs are lines', 'Un\rDeux\r', [['Un', 'Deux']]],
  ['a page break parts pages', 'Un\r\fDeux\r', [['Un'], ['Deux']]],
  ['a row is a line', 'a\u0007b\u0007\u0007c\r', [['a b', 'c']]],
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

test.each<[string, Uint8Array, string]>([
  ['a document with a password', makeDoc({ body: 'x', flags: 0x0300 }), 'encrypted'],
  ['a document from before 1997', makeDoc({ body: 'x', magic: 0xa5dc }), 'unsupported-type'],
  ['something else', makeDoc({ body: 'x', magic: 1 }), 'corrupt'],
  ['a document without text', makeDoc({ body: '' }), 'corrupt'],
])('%s is rejected', async (_, bytes, code) => {
  expect((await rejection(opener, bytes)).code).toBe(code);
});

test('a document of pictures alone says that they are not read', async () => {
  const doc = new CompoundFile(makeDoc({ body: '\r' }));
  const stream = (name: string): Uint8Array => doc.stream(name) ?? new Uint8Array();
  const bytes = makeCompoundFile({
    WordDocument: stream('WordDocument'),
    '1Table': stream('1Table'),
    Data: new Uint8Array(20_000),
  });
  expect(asFile(await opener.open(bytes)).problems).toMatchObject([{ code: 'page-unreadable', page: 1 }]);
});
