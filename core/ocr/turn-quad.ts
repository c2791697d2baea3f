import { type Rotation } from '../page.ts';
import { type Point, type Quad } from './quad.ts';

/**
 * Where a quad lies once its image is turned clockwise; it is read from the same corner as before.
 *
 * @param image - its size before it is turned, in pixels.
 */
export function turnQuad(quad: Quad, rotation: Rotation, image: { width: number; height: number }): Quad {
  const turn = turns(image)[rotation];
  return [turn(quad[0]), turn(quad[1]), turn(quad[2]), turn(quad[3])];
}

function turns({ width, height }: { width: number; height: number }): Record<Rotation, (point: Point) => Point> {
  return {
    0: (point) => point,
    90: ({ x, y }) => ({ x: height - y, y: x }),
    180: ({ x, y }) => ({ x: width - x, y: height - y }),
    270: ({ x, y }) => ({ x: y, y: width - x }),
  };
}
