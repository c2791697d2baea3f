import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  convexHull,
  minimumAreaRectangle,
  quadAngle,
  quadHeight,
  quadWidth,
  rectangleCorners,
} from '../../../core/ocr/quad.ts';

const point = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) });

test('the hull of a square with points inside is its four corners', () => {
  const corners = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 0, y: 10 },
  ];
  const hull = convexHull([...corners, { x: 5, y: 5 }, { x: 2, y: 7 }]);
  expect(new Set(hull.map(({ x, y }) => `${x},${y}`))).toEqual(new Set(['0,0', '10,0', '10,10', '0,10']));
});

// Points that all coincide have none: see below.
test('every point lies in the rectangle found around its hull', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 3, maxLength: 40 }), (points) => {
      const rectangle = minimumAreaRectangle(convexHull(points));
      fc.pre(rectangle !== undefined);
      const { along, from, to } = rectangle;
      for (const { x, y } of points) {
        const [u, v] = [x * along.x + y * along.y, y * along.x - x * along.y];
        expect(Math.min(u - from.x, to.x - u, v - from.y, to.y - v)).toBeGreaterThanOrEqual(-1e-6);
      }
    }),
  );
});

test.each([-5, -1, 0, 2, 5])(
  'the quad of a line slanted by %d degrees keeps its slant, length and height',
  (degrees) => {
    const angle = (degrees * Math.PI) / 180;
    const turn = (x: number, y: number) => ({
      x: x * Math.cos(angle) - y * Math.sin(angle),
      y: x * Math.sin(angle) + y * Math.cos(angle),
    });
    const rectangle = minimumAreaRectangle(convexHull([turn(0, 0), turn(300, 0), turn(300, 20), turn(0, 20)]));
    const quad = rectangle && rectangleCorners(rectangle, { x: 4, y: 4 });
    expect(quad && quadAngle(quad)).toBeCloseTo(degrees, 6);
    expect(quad && quadWidth(quad)).toBeCloseTo(308, 6);
    expect(quad && quadHeight(quad)).toBeCloseTo(28, 6);
  },
);

test('points that all coincide have no rectangle', () => {
  expect(
    minimumAreaRectangle(
      convexHull([
        { x: 3, y: 3 },
        { x: 3, y: 3 },
      ]),
    ),
  ).toBeUndefined();
});
