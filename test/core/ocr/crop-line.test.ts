import { expect, test } from '@jest/globals';
import { cropLine, cropWidth, isVertical, readingQuad } from '../../../core/ocr/crop-line.ts';
import { type Quad } from '../../../core/ocr/quad.ts';
import { stretchQuad } from '../../../core/ocr/stretch-quad.ts';

/** White, with a black bar over the columns 20..29. */
const image = {
  width: 100,
  height: 60,
  data: Uint8Array.from({ length: 6000 }, (_, i) => (i % 100 >= 20 && i % 100 < 30 ? 0 : 255)),
};

const box = (x: number, y: number, width: number, height: number): Quad => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
];

test('a crop at its own size keeps the pixels, black -1 and white 1', () => {
  const line = cropLine(image, box(10, 6, 40, 48), 48);
  expect([line.width, line.height]).toEqual([40, 48]);
  const row = line.values.subarray(24 * 40, 25 * 40);
  expect(row[5]).toBeCloseTo(1, 5);
  expect(row[15]).toBeCloseTo(-1, 5);
  expect(row[25]).toBeCloseTo(1, 5);
});

test('a crop that reaches beyond the image repeats the border', () => {
  const line = cropLine(image, box(-20, -10, 60, 80), 48);
  expect(line.values[0]).toBeCloseTo(1, 5);
  expect(line.values.every((value) => value >= -1.0001 && value <= 1.0001)).toBe(true);
});

test('a line down the page is read from the bottom up', () => {
  const quad = box(20, 0, 10, 60);
  expect(isVertical(quad)).toBe(true);
  expect(readingQuad(quad)[0]).toEqual({ x: 20, y: 60 });
  expect(readingQuad(quad)[1]).toEqual({ x: 20, y: 0 });
  expect(readingQuad(box(0, 0, 60, 10))).toEqual(box(0, 0, 60, 10));
});

test('widths are bounded', () => {
  expect(cropWidth(box(0, 0, 1, 100), 48)).toBe(16);
  expect(cropWidth(box(0, 0, 100_000, 10), 48)).toBe(2600);
});

test('stretching keeps the middle line and multiplies the height', () => {
  const [topLeft, , , bottomLeft] = stretchQuad(box(0, 10, 50, 20), 1.5);
  expect(topLeft.y).toBeCloseTo(5);
  expect(bottomLeft.y).toBeCloseTo(35);
});
