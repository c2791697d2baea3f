import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { riskCurve } from '../../../core/desk/risk-curve.ts';
import { decided, fact } from './document-facts.ts';

test('a lower threshold lets more stand alone, and the wrong ones among them are counted', () => {
  const facts = [fact(), decided('facture', { probability: 0.6 }), decided('arrete', { probability: 0.5 })];
  const { decided: seen, points } = riskCurve(facts, 0.5);
  expect(seen).toBe(2);
  expect(points[0]).toStrictEqual({ threshold: 0, coverage: 1, wrong: 1.5, risk: 0.5 });
  expect(points[55]).toStrictEqual({ threshold: 0.55, coverage: 2 / 3, wrong: 0, risk: 0 });
  expect(points[99]).toMatchObject({ threshold: 0.99, coverage: 1 / 3 });
  expect(points[100]).toMatchObject({ threshold: 1, coverage: 0 });
});

test('one document drawn by chance stands for all that were not', () => {
  const drawnWrong = decided('arrete', { asked: 'drawn', probability: 0.99 });
  const doubted = Array.from({ length: 10 }, () => decided('facture'));
  const { points } = riskCurve([drawnWrong, ...doubted], 0.1);
  expect(points[0]?.risk).toBeCloseTo(10 / 20, 12);
});

test('without documents there is no risk to show', () => {
  expect(riskCurve([], 0.03).points.every(({ coverage, risk }) => coverage === 0 && risk === 0)).toBe(true);
});

test('coverage never grows with the threshold', () => {
  const documents = fc.array(fc.double({ min: 0, max: 1, noNaN: true }).map((probability) => fact({ probability })));
  fc.assert(
    fc.property(documents, (facts) => {
      const coverages = riskCurve(facts, 0.03).points.map(({ coverage }) => coverage);
      expect(coverages).toStrictEqual([...coverages].sort((a, b) => b - a));
    }),
  );
});
