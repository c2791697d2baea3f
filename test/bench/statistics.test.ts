import { expect, test } from '@jest/globals';
import { mediansOf, median, ratioOf, type Round } from '../../bench/statistics.ts';

test.each([
  [[], null],
  [[3], 3],
  [[9, 1, 5], 5],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %j', (values, expected) => {
  expect(median(values)).toBe(expected);
});

const rounds: Round[] = [
  { mine: { speed: 2, pages: 8 }, theirs: { speed: 4 } },
  { mine: { speed: 3, pages: 8 }, theirs: { speed: 3 } },
  { mine: { speed: 1, pages: 8 }, theirs: { speed: 4 } },
];
const speed = { of: 'mine', peer: 'theirs', figure: 'speed', higherIsBetter: true };

test('a ratio is taken within each round, then the middle one with the extremes', () => {
  expect(ratioOf(rounds, speed)).toEqual({ median: 0.5, min: 0.25, max: 1 });
});

test.each([
  ['the peer did not run', { ...speed, peer: 'nobody' }],
  ['the peer lacks the figure', { ...speed, figure: 'pages' }],
])('there is no ratio when %s', (_, comparison) => {
  expect(ratioOf(rounds, comparison)).toBeNull();
});

test('a round in which the peer has nothing, or zero, does not count', () => {
  const gaps: Round[] = [{ mine: { speed: 5 }, theirs: { speed: 0 } }, { mine: { speed: 5 } }, ...rounds.slice(1, 2)];
  expect(ratioOf(gaps, speed)).toEqual({ median: 1, min: 1, max: 1 });
});

test('the medians cover every figure of every system, null where it was never measured', () => {
  const more: Round[] = [...rounds, { theirs: { speed: 3, memory: null } }];
  expect(mediansOf(more)).toEqual({ mine: { speed: 2, pages: 8 }, theirs: { speed: 3.5, memory: null } });
});
