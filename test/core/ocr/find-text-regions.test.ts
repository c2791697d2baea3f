import { expect, test } from '@jest/globals';
import { findTextRegions } from '../../../core/ocr/find-text-regions.ts';
import { quadHeight, quadWidth } from '../../../core/ocr/quad.ts';

const rule = { binaryThreshold: 0.3, boxThreshold: 0.45, unclipRatio: 1.6 };

/** A map of 200 × 100 with rectangles of one probability. */
function mapWith(...bars: { x: number; y: number; width: number; height: number; probability: number }[]) {
  const [width, height] = [200, 100];
  const values = new Float32Array(width * height);
  for (const bar of bars) {
    for (let y = bar.y; y < bar.y + bar.height; y++)
      values.fill(bar.probability, y * width + bar.x, y * width + bar.x + bar.width);
  }
  return { values, width, height };
}

test('each bar of text becomes one quad, grown back by area × ratio / perimeter', () => {
  const quads = findTextRegions(
    mapWith(
      { x: 20, y: 10, width: 100, height: 6, probability: 0.9 },
      { x: 20, y: 50, width: 60, height: 6, probability: 0.9 },
    ),
    rule,
  );
  expect(quads).toHaveLength(2);
  const [first] = quads;
  // 101 × 7 pixels once dilated: the margin is 707 × 1.6 / 216 = 5.24 pixels.
  expect(first && quadWidth(first)).toBeCloseTo(100 + 2 * 5.24, 1);
  expect(first && quadHeight(first)).toBeCloseTo(6 + 2 * 5.24, 1);
});

test.each([
  { what: 'a faint bar', bar: { x: 20, y: 10, width: 100, height: 6, probability: 0.35 } },
  { what: 'a speck', bar: { x: 20, y: 10, width: 2, height: 2, probability: 0.9 } },
  { what: 'a bar under the threshold', bar: { x: 20, y: 10, width: 100, height: 6, probability: 0.2 } },
])('$what is no text', ({ bar }) => {
  expect(findTextRegions(mapWith(bar), rule)).toEqual([]);
});

test('a map that is all text is one region and does not overflow the stack', () => {
  const map = { values: new Float32Array(1280 * 960).fill(1), width: 1280, height: 960 };
  expect(findTextRegions(map, rule)).toHaveLength(1);
});
