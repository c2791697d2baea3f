import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Point, type Quad } from '../../../core/ocr/quad.ts';
import { rotateImage } from '../../../core/ocr/rotate-image.ts';
import { turnQuad } from '../../../core/ocr/turn-quad.ts';
import { type Rotation } from '../../../core/page.ts';

const size = fc.record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 40 }) });
const rotation = fc.constantFrom<Rotation>(0, 90, 180, 270);

test('a quad turns with its image: around a pixel, it stays around it', () => {
  fc.assert(
    fc.property(size, rotation, fc.nat(), ({ width, height }, turn, seed) => {
      const [x, y] = [seed % width, Math.floor(seed / width) % height];
      const data = new Uint8Array(width * height);
      data[y * width + x] = 255;
      const turned = rotateImage({ data, width, height, dpi: 72 }, turn);
      const at = (point: Point): number => {
        const [column, row] = [Math.floor(point.x), Math.floor(point.y)];
        return turned.data[row * turned.width + column] ?? -1;
      };
      const middle = { x: x + 0.5, y: y + 0.5 };
      const [corner] = turnQuad([middle, middle, middle, middle], turn, { width, height });
      expect(at(corner)).toBe(255);
    }),
  );
});

test('a quad turned four quarters is where it was, read from the same corner', () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 40 }), y: fc.integer({ min: 0, max: 40 }) });
  fc.assert(
    fc.property(size, fc.tuple(point, point, point, point), (image, quad) => {
      let turned: Quad = quad;
      for (let quarter = 0; quarter < 4; quarter++) {
        const now = quarter % 2 === 0 ? image : { width: image.height, height: image.width };
        turned = turnQuad(turned, 90, now);
      }
      expect(turned).toEqual(quad);
    }),
  );
});
