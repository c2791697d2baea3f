import { expect, test } from '@jest/globals';
import { gateOpenSet, pageSupport } from '../../../core/classify/open-set-gate.ts';

const gate = { minLetters: 30, fullLetters: 130, minKnown: 0.2, fullKnown: 0.6, minTop: 0.1, fullTop: 0.3 };

test.each([
  {
    name: 'full support leaves the probabilities alone',
    page: { letters: 500, known: 0.9 },
    expected: [0.7, 0.2, 0.1],
  },
  { name: 'too few letters give all to autre', page: { letters: 29, known: 0.9 }, expected: [0, 0, 1] },
  { name: 'unknown words give all to autre', page: { letters: 500, known: 0.1 }, expected: [0, 0, 1] },
  { name: 'half support halves what is said', page: { letters: 80, known: 0.9 }, expected: [0.35, 0.1, 0.55] },
  { name: 'the least support counts', page: { letters: 80, known: 0.3 }, expected: [0.175, 0.05, 0.775] },
])('$name', ({ page, expected }) => {
  const probabilities = [0.7, 0.2, 0.1];
  const gated = gateOpenSet(probabilities, 2, pageSupport(probabilities, page, gate));
  expected.forEach((probability, index) => {
    expect(gated[index]).toBeCloseTo(probability, 9);
  });
});

test('a page that resembles no class goes to autre', () => {
  const even = Array.from({ length: 10 }, () => 0.1);
  expect(pageSupport(even, { letters: 500, known: 1 }, gate)).toBe(0);
});
