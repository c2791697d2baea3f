import { expect, test } from '@jest/globals';
import { countPage, plainText, scoreText } from '../../bench/text-scores.ts';

function scores(truth: string, read: string) {
  return scoreText([countPage(truth, read)]);
}

test('what is read without a fault scores full marks', () => {
  const text = 'Arrêté du 4 mars\nportant délégation';
  expect(scores(text, text)).toEqual({
    ...{ pages: 1, emptyPages: 0, characterErrorRate: 0 },
    ...{ bagOfWordsF1: 1, accentRecall: 1 },
  });
});

test.each([
  ['l’école', "l'école"],
  ['« oui »', '« oui »'],
  ['10\u00a0000\u202f€', '10 000 €'],
  ['e\u0301te\u0301', 'été'],
  ['  deux \n\n blancs ', 'deux blancs'],
  ['ﬁn', 'fin'],
])('typography does not count: %j is %j', (written, plain) => {
  expect(plainText(written)).toBe(plain);
});

test('another order costs characters, but neither words nor accents', () => {
  const score = scores('première colonne\ndeuxième colonne', 'deuxième colonne\npremière colonne');
  expect(score).toMatchObject({ bagOfWordsF1: 1, accentRecall: 1 });
  expect(score.characterErrorRate).toBeGreaterThan(0.2);
});

test('lost and invented words both lower the F1', () => {
  expect(scores('un deux trois quatre', 'un deux').bagOfWordsF1).toBeCloseTo(2 / 3);
  expect(scores('un deux', 'un deux trois quatre').bagOfWordsF1).toBeCloseTo(2 / 3);
});

test('a word as often as it stands: repeating it gains nothing', () => {
  expect(scores('le maire', 'le le').bagOfWordsF1).toBeCloseTo(0.5);
});

test.each([
  ['two accents of three', 'préféré', 'préferé', 2 / 3],
  ['none', 'été', 'ete', 0],
  ['an accent kept in a word with another fault', 'délai', 'délal', 1],
  ['the word is gone', 'délibération municipale', 'municipale', 0],
  ['only words nothing like it are left', 'été', 'xxxxxxxé', 0],
])('accents: %s', (_, truth, read, recall) => {
  expect(scores(truth, read).accentRecall).toBeCloseTo(recall);
});

test('a word stands for one missed word, not for two', () => {
  expect(scores('très très', 'trés').accentRecall).toBe(0);
  expect(scores('été étés', 'étéx').accentRecall).toBeCloseTo(0.5);
});

test('pages are summed before they are divided, and empty ones counted', () => {
  const score = scoreText([countPage('abcdefghi', 'abcdefghi'), countPage('x', '')]);
  expect(score).toMatchObject({ pages: 2, emptyPages: 1, characterErrorRate: 0.1, accentRecall: null });
});

test('nothing to count is null, not zero', () => {
  expect(scoreText([])).toMatchObject({ characterErrorRate: null, bagOfWordsF1: null, accentRecall: null });
});
