import { expect, test } from '@jest/globals';
import { awsPrices } from '../../../core/cost/aws-prices.ts';
import { type CostEstimate, estimateCost } from '../../../core/cost/cost-estimate.ts';
import { type Mix, rangesOf } from '../../../core/cost/file-quantities.ts';
import { type MeasuredFigures } from '../../../core/cost/measured-figures.ts';
import { unitPrice } from '../../../core/cost/price.ts';
import { referenceMixes } from '../../../core/cost/reference-mixes.ts';

const measured: MeasuredFigures = {
  date: '2026-11-25',
  machine: 'a made-up one',
  ocrSecondsPerPage: 2,
  nativeSecondsPerPage: 0.02,
  coldStartSeconds: 1,
};

function estimate(pagesPerFile: number, other: Partial<Mix> = {}): CostEstimate {
  return estimateCost({ pagesPerFile, text: 'ocr', architecture: 'arm64', ...other }, measured);
}

/** Quantity for 1,000 pages of what starts so. */
function quantityOf({ lines }: CostEstimate, item: string): number {
  return lines.filter((line) => line.item === item).reduce((sum, { quantity }) => sum + quantity, 0);
}

test('a price for many is shared out', () => {
  expect(unitPrice(awsPrices.transition)).toBeCloseTo(0.0000297, 10);
  expect(unitPrice(awsPrices.lambdaRequest)).toBeCloseTo(0.0000002, 12);
});

test.each(referenceMixes)('every line of %j is its quantity by its price, and the sum is theirs', (mix) => {
  const { lines, usd } = estimateCost(mix, measured);
  for (const line of lines) {
    expect(line.quantity).toBeGreaterThan(0);
    expect(line.usd).toBeCloseTo(line.quantity * line.unitPrice, 12);
  }
  expect(usd).toBeCloseTo(
    lines.reduce((sum, line) => sum + line.usd, 0),
    12,
  );
});

test.each([
  [1, 0],
  [8, 0],
  [9, 2],
  [20, 3],
  [1000, 125],
])('a file of %i pages is read in %i ranges', (pages, ranges) => {
  expect(rangesOf(pages)).toBe(ranges);
});

test.each([
  [1, 3 * 1000],
  [4, 3 * 250],
  [20, (5 + 3) * 50],
])('1,000 pages in files of %i take %i state transitions', (pages, transitions) => {
  expect(quantityOf(estimate(pages), awsPrices.transition.item)).toBeCloseTo(transitions, 6);
});

test('reading 1,000 pages of 2 seconds in 1,769 MB takes 3,455 GB-seconds, whatever the files', () => {
  for (const pages of [1, 4, 20]) {
    const { lines } = estimate(pages);
    expect(lines[0]?.quantity).toBeCloseTo((1000 * 2 * 1769) / 1024, 6);
    expect(lines[0]?.usd).toBeCloseTo(3455.078 * 0.0000133334, 6);
  }
});

test('longer files, native text and arm64 cost less', () => {
  const { usd } = estimate(4);
  expect(estimate(20).usd).toBeLessThan(usd);
  expect(estimate(4, { text: 'native' }).usd).toBeLessThan(usd);
  expect(estimate(4, { architecture: 'x86_64' }).usd).toBeGreaterThan(usd);
});
