import { expect, test } from '@jest/globals';
import { type ReadCharacter } from '../../../core/ocr/decode-ctc.ts';
import { spellFrench } from '../../../core/ocr/french-spelling.ts';
import { fnv1a, Lexicon } from '../../../core/ocr/lexicon.ts';

const lexicon = new Lexicon(Uint32Array.from(['article', 'lacet', 'acet', 'intérêt', 'état'].map(fnv1a)).sort());

interface Missed {
  blank?: number;
  apostrophe?: number;
}

function reading(text: string, missed: Record<number, Missed> = {}): ReadCharacter[] {
  return Array.from(text).map((character, index) => ({
    text: character,
    probability: 0.9,
    position: index / text.length,
    others: [],
    missed: { blank: missed[index]?.blank ?? 0, apostrophe: missed[index]?.apostrophe ?? 0 },
  }));
}

const cases: { what: string; text: string; missed: Record<number, Missed>; result: string }[] = [
  {
    what: 'parts a colon from its word on slight evidence',
    text: 'SIRET: 951',
    missed: { 5: { blank: 0.05 } },
    result: 'SIRET : 951',
  },
  {
    what: 'leaves a colon that was printed close',
    text: 'Tél.: 05',
    missed: { 4: { blank: 0.01 } },
    result: 'Tél.: 05',
  },
  { what: 'parts figures on strong evidence', text: '8364,60', missed: { 1: { blank: 0.36 } }, result: '8 364,60' },
  { what: 'leaves letters on weak evidence', text: 'lément', missed: { 3: { blank: 0.05 } }, result: 'lément' },
  { what: 'never parts a comma', text: 'mot, mot', missed: { 3: { blank: 0.9 } }, result: 'mot, mot' },
  { what: 'never doubles a blank', text: 'a : b', missed: { 2: { blank: 0.9 } }, result: 'a : b' },
  {
    what: 'puts back a lost apostrophe',
    text: 'larticle 3',
    missed: { 1: { apostrophe: 0.05 } },
    result: "l'article 3",
  },
  { what: 'asks the network for an apostrophe', text: 'larticle', missed: {}, result: 'larticle' },
  { what: 'leaves a word that is one', text: 'lacet', missed: { 1: { apostrophe: 0.05 } }, result: 'lacet' },
  { what: 'reads a capital I before an apostrophe as an l', text: "I'état", missed: {}, result: "l'état" },
  { what: 'leaves English alone', text: "I'm sure", missed: {}, result: "I'm sure" },
  { what: 'reads the ordinal sign as the degree sign', text: 'nº 12', missed: {}, result: 'n° 12' },
  { what: 'keeps an empty line empty', text: '', missed: {}, result: '' },
];

test.each(cases)('$what', ({ text, missed, result }) => {
  const spelt = spellFrench(reading(text, missed), lexicon);
  expect(spelt.map((character) => character.text).join('')).toBe(result);
});

/** Reads `text`; every stop may be a comma. */
const doubtfulStops = (text: string) =>
  reading(text).map((character) =>
    character.text === '.' ? { ...character, others: [{ text: ',', probability: 0.3 }] } : character,
  );

test.each([
  { text: '352.0', result: '352,0' },
  { text: '1 597.56 €', result: '1 597,56 €' },
  { text: 'le 12.05.2019', result: 'le 12.05.2019' },
  { text: 'L.2212', result: 'L.2212' },
  { text: 'fin en 2019. Suite', result: 'fin en 2019. Suite' },
])('a doubtful stop in $text is read as in $result', ({ text, result }) => {
  expect(
    spellFrench(doubtfulStops(text), lexicon)
      .map((character) => character.text)
      .join(''),
  ).toBe(result);
});

test('a sure stop stays one', () => {
  expect(
    spellFrench(reading('352.0'), lexicon)
      .map((character) => character.text)
      .join(''),
  ).toBe('352.0');
});

test('what is put back lies between its neighbours', () => {
  const positions = spellFrench(reading('ab', { 1: { blank: 0.5 } }), lexicon).map(({ position }) => position);
  expect(positions).toEqual([...positions].sort((a, b) => a - b));
  expect(positions).toHaveLength(3);
});
