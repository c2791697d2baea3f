import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeBase64, decodeCharset, decodeQuotedPrintable } from '../../../core/files/mime-encoding.ts';
import { decodeWords } from '../../../core/files/mime-headers.ts';

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

test('base64 gives back what was encoded, lines and blanks notwithstanding', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
      const encoded = Buffer.from(content).toString('base64').replace(/.{10}/gu, '$&\r\n');
      expect([...decodeBase64(bytes(encoded))]).toEqual([...content]);
    }),
  );
});

test.each([
  ['caf=C3=A9', 'café'],
  ['un =\r\ndeux', 'un deux'],
  ['un = \ndeux', 'un deux'],
  ['=ZZ=', '=ZZ='],
  ['a=3D', 'a='],
])('quoted-printable %j is %j', (source, expected) => {
  expect(decodeCharset(decodeQuotedPrintable(bytes(source)))).toBe(expected);
});

test.each<[readonly number[], string | undefined, string]>([
  [[0xe9, 0x92, 0x80, 0x9c], 'windows-1252', 'é’€œ'],
  [[0xe9, 0x80], 'iso-8859-1', 'é€'],
  [[0xe9], undefined, 'é'],
  [[0xc3, 0xa9], undefined, 'é'],
  [[0xa4], 'iso-8859-15', '€'],
  [[0xc3, 0xa9], 'martien', 'é'],
])('%j in %s is %j', (content, charset, expected) => {
  expect(decodeCharset(Uint8Array.from(content), charset)).toBe(expected);
});

test.each([
  ['=?utf-8?q?=C3=89lise_M=2E?= <e@x.fr>', 'Élise M. <e@x.fr>'],
  ['=?utf-8?B?w4k=?= =?utf-8?B?bGlzZQ==?=', 'Élise'],
  // One character cut in two by the program that wrote it.
  ['=?utf-8?Q?=C3?= =?utf-8?Q?=A9t=C3=A9?=', 'été'],
  ['=?iso-8859-1*fr?Q?=E9?=', 'é'],
  ['sans =?rien', 'sans =?rien'],
])('header %j is %j', (value, expected) => {
  expect(decodeWords(value)).toBe(expected);
});
