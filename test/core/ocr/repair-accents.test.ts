import { expect, test } from '@jest/globals';
import { type ReadCharacter } from '../../../core/ocr/decode-ctc.ts';
import { fnv1a, Lexicon } from '../../../core/ocr/lexicon.ts';
import { repairAccents } from '../../../core/ocr/repair-accents.ts';

const lexicon = new Lexicon(
  Uint32Array.from(['règlement', 'réglé', 'règle', 'marche', 'marché', 'coteaux'].map(fnv1a)).sort(),
);

/** Reads `text`; a letter in `doubts` has the other reading with the given probability. */
function reading(text: string, doubts: Record<number, [string, number][]> = {}): ReadCharacter[] {
  return Array.from(text).map((character, index) => ({
    text: character,
    probability: 0.7,
    position: index / text.length,
    missed: { blank: 0, apostrophe: 0 },
    others: (doubts[index] ?? []).map(([other, probability]) => ({ text: other, probability })),
  }));
}

const textOf = (characters: readonly ReadCharacter[]) => characters.map(({ text }) => text).join('');

const cases: { what: string; text: string; doubts: Record<number, [string, number][]>; result: string }[] = [
  {
    what: 'wins back an accent that the network held possible',
    text: 'reglement',
    doubts: { 1: [['è', 0.2]] },
    result: 'règlement',
  },
  { what: 'keeps the capital', text: 'REGLEMENT', doubts: { 1: [['È', 0.2]] }, result: 'RÈGLEMENT' },
  {
    what: 'repairs every doubtful letter of a word',
    text: 'regle',
    doubts: { 1: [['é', 0.4]], 4: [['é', 0.3]] },
    result: 'réglé',
  },
  {
    what: 'takes the likeliest of several words',
    text: 'regle',
    doubts: {
      1: [
        ['è', 0.3],
        ['é', 0.05],
      ],
      4: [['é', 0.05]],
    },
    result: 'règle',
  },
  { what: 'leaves a word of the lexicon', text: 'marche', doubts: { 5: [['é', 0.4]] }, result: 'marche' },
  {
    what: 'leaves a word that no accent makes French',
    text: 'Lefevre',
    doubts: { 3: [['è', 0.4]] },
    result: 'Lefevre',
  },
  { what: 'leaves a word whose letters are sure', text: 'reglement', doubts: {}, result: 'reglement' },
  { what: 'never takes an accent away', text: 'CÔTEAUX', doubts: { 1: [['O', 0.4]] }, result: 'CÔTEAUX' },
  { what: 'changes accents, never letters', text: 'reglemont', doubts: { 6: [['e', 0.4]] }, result: 'reglemont' },
  {
    what: 'sees words inside a line',
    text: 'le reglement, 12',
    doubts: { 4: [['è', 0.1]] },
    result: 'le règlement, 12',
  },
];

test.each(cases)('$what', ({ text, doubts, result }) => {
  expect(textOf(repairAccents(reading(text, doubts), lexicon))).toBe(result);
});

test('the hash is FNV-1a as published', () => {
  expect(fnv1a('')).toBe(0x811c9dc5);
  expect(fnv1a('foobar')).toBe(0xbf9cf968);
});

test('a lexicon knows its words in any case and no others', () => {
  expect(lexicon.has('Règlement')).toBe(true);
  expect(lexicon.has('reglement')).toBe(false);
  expect(new Lexicon(new Uint32Array()).has('règlement')).toBe(false);
});
