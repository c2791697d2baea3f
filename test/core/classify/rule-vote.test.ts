import { expect, test } from '@jest/globals';
import { ruleVote } from '../../../core/classify/rule-vote.ts';

const labels = ['facture', 'arrete'];
const head = { bias: [0, 0], weights: [[Math.log(3), 0], [0, Math.log(2)], [0, Math.log(6)]] }; // prettier-ignore

test('rules that hold add up to the odds of each label', () => {
  expect(ruleVote([0], head, labels)).toEqual({ label: 'facture', probability: expect.closeTo(3 / 4) });
  expect(ruleVote([0, 1, 2], head, labels)).toEqual({ label: 'arrete', probability: expect.closeTo(12 / 15) });
});

test('where no rule holds, nothing is said', () => {
  expect(ruleVote([], head, labels)).toBeNull();
});
