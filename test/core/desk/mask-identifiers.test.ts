import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { maskLine, maskText } from '../../../core/desk/mask-identifiers.ts';

// Numbers of nobody: the examples of the norms and of INSEE's notice.
test.each([
  ['N° SS : 2 55 08 14 168 025 38', 'N° SS : • •• •• •• ••• ••• ••'],
  ['255081416802538', '•••••••••••••••'],
  ['né en Corse : 1 75 03 2A 004 123 55 (NIR)', 'né en Corse : • •• •• •• ••• ••• •• (NIR)'],
  ['IBAN FR14 2004 1010 0505 0001 3M02 606', 'IBAN •••• •••• •••• •••• •••• •••• •••'],
  ['iban fr1420041010050500013m02606', 'iban •••••••••••••••••••••••••••'],
  ['Konto DE89 3704 0044 0532 0130 00', 'Konto •••• •••• •••• •••• •••• ••'],
  ['RIB 20041 01005 0500013M026 06', 'RIB ••••• ••••• ••••••••••• ••'],
])('masks %s', (text, shown) => {
  expect(maskText(text)).toBe(shown);
});

test.each([
  ['a SIRET', 'SIRET 130 025 265 00013'],
  ['a telephone number', 'Tél. 01 42 75 80 00'],
  ['an amount', 'Total 12 345 678,90 €'],
  ['a bar code', '3 057640 100178'],
  ['a foreign account whose key is wrong', 'DE88 3704 0044 0532 0130 00'],
  ['a longer number', '12550814168025381'],
])('lets %s stand', (_, text) => {
  expect(maskText(text)).toBe(text);
});

test.each([
  [
    'in capitals that are longer',
    'Straße, iban fr1420041010050500013m02606',
    'Straße, iban •••••••••••••••••••••••••••',
  ],
  ['behind thousands of characters', `${'mot '.repeat(5000)}255081416802538`, `${'mot '.repeat(5000)}•••••••••••••••`],
  ['on a later line', 'une ligne\n255081416802538\nfin', 'une ligne\n•••••••••••••••\nfin'],
  ['with no-break blanks', '2\u00A055\u202F08 14 168 025 38', '•\u00A0••\u202F•• •• ••• ••• ••'],
])('masks a number %s', (_, text, shown) => {
  expect(maskText(text)).toBe(shown);
});

test('a number is masked in a line of thousands of words', () => {
  const words = ['mot '.repeat(2500).trim(), '255081416802538'].map((text) => ({ text, box: null, confidence: null }));
  expect(maskLine({ words }).map(({ masked }) => masked)).toStrictEqual([false, true]);
});

test('a number split over words is masked in each of them, boxes kept', () => {
  const box = { x: 1, y: 2, width: 3, height: 4 };
  const words = ['NIR', '2', '55', '08', '14', '168', '025', '38,'].map((text) => ({ text, box, confidence: null }));
  const shown = maskLine({ words });
  expect(shown.map(({ text }) => text)).toStrictEqual(['NIR', '•', '••', '••', '••', '•••', '•••', '••,']);
  expect(shown.map(({ masked }) => masked)).toStrictEqual([false, ...Array.from({ length: 7 }, () => true)]);
  expect(shown.every((word) => word.box === box)).toBe(true);
});

const hideable = /[•\p{L}\d]/gu;

test('masking changes letters and digits alone, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const masked = maskText(text);
      expect(masked.replace(hideable, '')).toBe(text.replace(hideable, ''));
      expect(maskText(masked)).toBe(masked);
    }),
  );
});
