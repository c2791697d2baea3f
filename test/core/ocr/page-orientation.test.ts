import { expect, test } from '@jest/globals';
import { liesOnItsSide, pageSkew, sampleLines, upsideDown } from '../../../core/ocr/page-orientation.ts';
import { type Quad } from '../../../core/ocr/quad.ts';

function line(x: number, y: number, { width = 400, height = 20, slant = 0 } = {}): Quad {
  const drop = width * Math.tan((slant * Math.PI) / 180);
  return [
    { x, y },
    { x: x + width, y: y + drop },
    { x: x + width, y: y + drop + height },
    { x, y: y + height },
  ];
}

test('a page of long lines across is on its feet, of long lines down on its side', () => {
  const across = [line(0, 0), line(0, 40), line(500, 0, { width: 20, height: 300 })];
  const down = [line(0, 0, { width: 20, height: 400 }), line(40, 0, { width: 20, height: 400 }), line(80, 0)];
  expect(liesOnItsSide(across)).toBe(false);
  expect(liesOnItsSide(down)).toBe(true);
  expect(liesOnItsSide([])).toBe(false);
});

test('the skew is the slant of most of the text, whatever a few stray lines say', () => {
  const lines = [
    line(0, 0, { slant: 3 }),
    line(0, 40, { slant: 3.1 }),
    line(0, 80, { slant: 2.9 }),
    line(0, 120, { slant: -20, width: 100 }),
  ];
  expect(pageSkew(lines)).toBeCloseTo(3, 0);
  expect(pageSkew([])).toBe(0);
});

test('the sample holds at most eight lines, the longest that are not endless', () => {
  const lines = Array.from({ length: 30 }, (_, index) => line(0, index * 30, { width: 100 + index * 20 }));
  const sample = sampleLines(lines);
  expect(sample).toHaveLength(8);
  expect(sample.every((quad) => quad[1].x - quad[0].x <= 400)).toBe(true);
});

test('turning a line upside down twice gives the line', () => {
  const quad = line(10, 20);
  expect(upsideDown(upsideDown(quad))).toEqual(quad);
  expect(upsideDown(quad)[0]).toEqual(quad[2]);
});
