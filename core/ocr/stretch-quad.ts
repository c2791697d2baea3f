import { type Point, type Quad } from './quad.ts';

/** The quad with its height multiplied by `factor` about its middle line, its width kept. */
export function stretchQuad([topLeft, topRight, bottomRight, bottomLeft]: Quad, factor: number): Quad {
  const away = (from: Point, to: Point): Point => {
    const grow = (1 + factor) / 2;
    return { x: from.x + (to.x - from.x) * grow, y: from.y + (to.y - from.y) * grow };
  };
  return [
    away(bottomLeft, topLeft),
    away(bottomRight, topRight),
    away(topRight, bottomRight),
    away(topLeft, bottomLeft),
  ];
}
