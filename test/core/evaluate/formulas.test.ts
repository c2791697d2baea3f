import { expect, test } from '@jest/globals';
import { bootstrapInterval } from '../../../core/evaluate/bootstrap-interval.ts';
import { labelScores } from '../../../core/evaluate/class-scores.ts';
import { clopperPearsonUpper } from '../../../core/evaluate/clopper-pearson.ts';
import {
  calibrationError,
  reliabilityBins,
  riskAt,
  riskCoverage,
  rightnessAuroc,
} from '../../../core/evaluate/probability-quality.ts';
import { seededChance } from '../../../core/evaluate/seeded-chance.ts';

const judged = [
  { probability: 0.9, right: true },
  { probability: 0.8, right: false },
  { probability: 0.7, right: true },
  { probability: 0.7, right: false },
];

test.each([
  [0, 20, 0.1391], // 1 - 0.05^(1/20)
  [1, 20, 0.2161], // table of Clopper and Pearson, one-sided 95 %
  [0, 149, 0.0199], // the fewest files without error that show at most 2 %
])('with %i errors among %i, at most %f are wrong', (errors, count, bound) => {
  expect(clopperPearsonUpper(errors, count, 0.95)).toBeCloseTo(bound, 4);
});

test('knows nothing without files, and nothing better than 1 when all are wrong', () => {
  expect(clopperPearsonUpper(0, 0, 0.95)).toBe(1);
  expect(clopperPearsonUpper(3, 3, 0.95)).toBe(1);
});

test('macro-F1 is the mean over the true labels; a label that is only predicted costs precision, not a class', () => {
  const pairs = ['aa', 'ab', 'bb', 'bc'].map((pair) => ({ truth: pair.charAt(0), predicted: pair.charAt(1) }));
  const { accuracy, macroF1, classes } = labelScores(pairs);
  expect(accuracy).toBe(0.5);
  expect(classes.map(({ f1 }) => f1)).toEqual([2 / 3, 0.5]);
  expect(macroF1).toBeCloseTo(7 / 12, 12);
});

test('the AUROC counts ties half', () => {
  // Of the four pairs of a right and a wrong one: 0.9 wins twice, 0.7 loses once and ties once.
  expect(rightnessAuroc(judged)).toBe(0.625);
  expect(rightnessAuroc(judged.slice(0, 1))).toBeNull();
});

test('the risk at a coverage shares the error of those tied at the cut', () => {
  expect(riskCoverage(judged).map(({ risk }) => risk)).toEqual([0, 0.5, 0.5]);
  expect(riskAt(judged, 0.75)).toBeCloseTo(0.5, 12); // 0.9 right, 0.8 wrong, half of the two at 0.7
  expect(riskAt(judged, 0.25)).toBe(0);
});

test('the calibration error is the weighted distance of probability and accuracy', () => {
  expect(calibrationError(reliabilityBins(judged, 2))).toBeCloseTo((2 * 0.35 + 2 * 0.2) / 4, 12);
  expect(calibrationError(reliabilityBins([]))).toBeNull();
});

test('bins hold as many items each, to one', () => {
  const items = Array.from({ length: 25 }, (_, index) => ({ probability: index / 25, right: true }));
  expect(reliabilityBins(items).map(({ count }) => count)).toEqual([2, 3, 2, 3, 2, 3, 2, 3, 2, 3]);
});

test('an interval over groups is wider than over files, and the seed gives it again', () => {
  const mean = (sample: readonly number[]): number => sample.reduce((sum, value) => sum + value, 0) / sample.length;
  const groups = [Array<number>(10).fill(0), Array<number>(10).fill(1), Array<number>(10).fill(1)];
  const interval = (parts: readonly (readonly number[])[]): ReturnType<typeof bootstrapInterval> =>
    bootstrapInterval(parts, mean, { draws: 500, chance: seededChance(7) });
  expect(interval(groups)).toEqual([0, 1]);
  const [low = 0, high = 1] = interval(groups.flat().map((value) => [value])) ?? [];
  expect(low).toBeGreaterThan(0.4);
  expect(high).toBeLessThan(0.9);
  expect(interval(groups)).toEqual(interval(groups));
});
