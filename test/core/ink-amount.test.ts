import { expect, test } from '@jest/globals';
import { inkAmount, type InkAmount } from '../../core/ink-amount.ts';
import { type GrayImage } from '../../core/ports/file-opener.ts';

const [width, height] = [827, 1169];

type Paint = (x: number, y: number) => number;

/** A4 at 100 dpi. */
function image(paint: Paint): GrayImage {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data[y * width + x] = paint(x, y);
  }
  return { data, width, height, dpi: 100 };
}

const within = (x: number, y: number, box: readonly [number, number, number, number]): boolean =>
  x >= box[0] && y >= box[1] && x < box[2] && y < box[3];

test.each<{ name: string; paint: Paint; ink: InkAmount }>([
  { name: 'white paper', paint: () => 255, ink: 'none' },
  { name: 'grey paper', paint: () => 190, ink: 'none' },
  { name: 'paper lit from one side', paint: (x) => 255 - (x >> 3), ink: 'none' },
  { name: 'noise of a scanner', paint: (x, y) => 235 + ((x * 7919 + y * 104729) % 20), ink: 'none' },
  { name: 'print showing through', paint: (x, y) => (x % 9 < 3 && y % 14 < 7 ? 215 : 245), ink: 'none' },
  { name: 'shadow at the edge', paint: (x) => (x < 15 ? 0 : 250), ink: 'none' },
  {
    name: 'one small digit',
    paint: (x, y) => (within(x, y, [410, 1100, 413, 1110]) ? 20 : 250),
    ink: 'dust',
  },
  { name: 'a punch hole', paint: (x, y) => (within(x, y, [60, 400, 85, 425]) ? 30 : 250), ink: 'dust' },
  { name: 'a page of text', paint: (x, y) => (x % 9 < 3 && y % 14 < 7 ? 10 : 250), ink: 'some' },
  { name: 'a drawing', paint: (x, y) => ((x + y) % 40 < 2 ? 0 : 250), ink: 'some' },
])('$name: ink $ink', ({ paint, ink }) => {
  expect(inkAmount(image(paint))).toBe(ink);
});

test('an image smaller than a tile is looked at too', () => {
  expect(inkAmount({ data: Uint8Array.of(255, 255, 255, 255), width: 2, height: 2, dpi: 300 })).toBe('none');
});
