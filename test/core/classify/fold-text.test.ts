import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldText } from '../../../core/classify/fold-text.ts';

test.each([
  ['ARRÊTÉ', 'arrete'],
  ['l’Œuvre', "l'oeuvre"],
  ['n° 42', 'no 00'],
  ['ﬁnances', 'finances'],
  ['1 234,56 €', '0 000,00 e'],
  ['mot\u00adcoupé', 'motcoupe'],
  ['東京', '  '],
])('%s is folded to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

test('whatever the text, what is folded is ASCII in lower case without other digits than 0, and folds to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = foldText(text);
      expect(folded).toMatch(/^[\0-/0:-@[-\x7f]*$/);
      expect(foldText(folded)).toBe(folded);
    }),
  );
});
