import { expect, test } from '@jest/globals';
import { orderSegments } from '../../../core/ocr/order-segments.ts';
import { fitSlant, straighten } from '../../../core/ocr/page-slant.ts';
import { type Point, type Quad } from '../../../core/ocr/quad.ts';
import { pageText } from '../../../core/page.ts';

/** Twenty rows of a label on the left and an amount on the right, seen through `lens`. */
function page(lens: (point: Point) => Point) {
  return Array.from({ length: 20 }, (_, row) => row).flatMap((row) =>
    [
      { text: `poste${row}`, x: 100, width: 700 },
      { text: `montant${row}`, x: 1700, width: 500 },
    ].map(({ text, x, width }) => {
      const y = 200 + row * 60;
      const quad: Quad = [
        lens({ x, y }),
        lens({ x: x + width, y }),
        lens({ x: x + width, y: y + 50 }),
        lens({ x, y: y + 50 }),
      ];
      return { quad, words: [{ text, box: null, confidence: 1 }] };
    }),
  );
}

const turned = (degrees: number) => (point: Point) => {
  const angle = (degrees * Math.PI) / 180;
  return {
    x: point.x * Math.cos(angle) - point.y * Math.sin(angle) + 150,
    y: point.x * Math.sin(angle) + point.y * Math.cos(angle) + 250,
  };
};

/** Seen from the left: what lies to the right is smaller, and its lines draw together. */
const photographed = ({ x, y }: Point) => ({ x: x / (1 + x * 4e-5), y: 900 + (y - 900) / (1 + x * 4e-5) });

test.each([
  { what: 'straight', lens: (point: Point) => point },
  { what: 'skewed by 5°', lens: turned(5) },
  { what: 'skewed by -5°', lens: turned(-5) },
  { what: 'photographed from the side', lens: photographed },
])('a $what page is read row by row', ({ lens }) => {
  const segments = page(lens);
  const reversed = [...segments].reverse();
  const wanted = Array.from({ length: 20 }, (_, row) => `poste${row} montant${row}`).join('\n');
  expect(pageText({ lines: orderSegments(reversed) })).toBe(wanted);
});

test('straightening a photographed page puts both ends of a row at one height', () => {
  const slant = fitSlant(page(photographed).map(({ quad }) => quad));
  const [left, right] = [
    straighten(photographed({ x: 100, y: 1300 }), slant),
    straighten(photographed({ x: 2200, y: 1300 }), slant),
  ];
  expect(Math.abs(left.y - right.y)).toBeLessThan(12);
});

test('a page without a line has no slant and no text', () => {
  expect(fitSlant([])).toEqual({ constant: 0, alongX: 0, alongY: 0 });
  expect(orderSegments([])).toEqual([]);
});
