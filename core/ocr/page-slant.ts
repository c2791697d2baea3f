import { isVertical } from './crop-line.ts';
import { fitSlope, type Slope, type SlopeField } from './slope-field.ts';
import { leftEdges } from './left-edges.ts';
import { quadHeight, quadWidth, type Point, type Quad } from './quad.ts';

/** How a page lies askew in its image: along its lines, dy/dx, and down its margins, dx/dy. */
export interface Slant {
  readonly lines: SlopeField;
  readonly margins: SlopeField;
}

/** Lines shorter than this many heights have no slope worth knowing. */
const tellingRatio = 4;

/**
 * Fits the slant to the lines of a page and to the left edges that they share. A page laid askew leans by the same angle
 * both ways; on one photographed from the side, lines and margins each draw together.
 */
export function fitSlant(quads: readonly Quad[]): Slant {
  const level = quads.filter((quad) => !isVertical(quad));
  const lines = fitSlope(level.filter((quad) => quadWidth(quad) >= tellingRatio * quadHeight(quad)).map(lineSlope), 0);
  const margins = fitSlope(leftEdges(level, -lines.constant), -lines.constant);
  return { lines, margins };
}

/** Where the point would lie on a page without slant: y is that of its line at the left edge, x that of its margin at the top. */
export function straighten(point: Point, { lines, margins }: Slant): Point {
  return {
    x: follow({ along: point.y, across: point.x }, { ...margins, along: margins.alongY, across: margins.alongX }),
    y: follow({ along: point.x, across: point.y }, { ...lines, along: lines.alongX, across: lines.alongY }),
  };
}

/** Follows the slopes from a point back to where its own axis begins, to first order in how they change across it. */
function follow(
  point: { along: number; across: number },
  slope: { constant: number; along: number; across: number },
): number {
  const shift = slope.constant * point.along + (slope.along * point.along ** 2) / 2;
  return (point.across - shift) / (1 + slope.across * point.along);
}

function lineSlope([topLeft, topRight, bottomRight, bottomLeft]: Quad): Slope {
  const run = topRight.x - topLeft.x + (bottomRight.x - bottomLeft.x);
  const rise = topRight.y - topLeft.y + (bottomRight.y - bottomLeft.y);
  return {
    x: (topLeft.x + topRight.x + bottomRight.x + bottomLeft.x) / 4,
    y: (topLeft.y + topRight.y + bottomRight.y + bottomLeft.y) / 4,
    slope: rise / Math.max(1, run),
    weight: Math.max(1, run),
  };
}
