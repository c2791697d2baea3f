import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { gatherBoxes } from '../../../core/native-text/gather-boxes.ts';

function boxAt(y: number, x = 0): { x: number; y: number; width: number; height: number } {
  return { x, y, width: 30, height: 10 };
}

test('no boxes, no parts', () => {
  expect(gatherBoxes([])).toEqual([]);
});

test('the lines of a paragraph are one part, a note far below is another', () => {
  expect(gatherBoxes([boxAt(114, 50), boxAt(100), boxAt(700)])).toEqual([
    { x: 0, y: 100, width: 80, height: 24 },
    boxAt(700),
  ]);
});

test('boxes all over the page make few parts that hold them all', () => {
  const box = fc.record({
    x: fc.integer({ min: 0, max: 500 }),
    y: fc.integer({ min: 0, max: 5000 }),
    width: fc.integer({ min: 1, max: 90 }),
    height: fc.integer({ min: 1, max: 90 }),
  });
  fc.assert(
    fc.property(fc.array(box), (boxes) => {
      const parts = gatherBoxes(boxes);
      expect(parts.length).toBeLessThanOrEqual(5);
      for (const { x, y, width, height } of boxes) {
        const holds = parts.some(
          (part) =>
            part.x <= x && part.y <= y && part.x + part.width >= x + width && part.y + part.height >= y + height,
        );
        expect(holds).toBe(true);
      }
    }),
  );
});
