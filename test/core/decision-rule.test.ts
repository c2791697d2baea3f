import { expect, test } from '@jest/globals';
import { ruleForError } from '../../core/decision-rule.ts';

const rule = { temperature: 1, acceptThreshold: 0.9, minTextConfidence: 0.7 };
const acceptance = [
  { error: 0.01, thresholds: { facture: 0.99, cv: null } },
  { error: 0.02, thresholds: { facture: 0.8, cv: null } },
];

test('the thresholds of the error asked for go with the rule', () => {
  expect(ruleForError(rule, acceptance, 0.02)).toStrictEqual({ ...rule, labelThresholds: { facture: 0.8, cv: null } });
});

test('an error without thresholds has no rule', () => {
  expect(ruleForError(rule, acceptance, 0.03)).toBeUndefined();
});
