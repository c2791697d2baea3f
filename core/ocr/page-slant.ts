import { isVertical } from './crop-line.ts';
import { quadHeight, quadWidth, type Point, type Quad } from './quad.ts';

/**
 * How the text lines of a page slope, to first order: dy/dx = constant + alongX · x + alongY · y, coordinates in pixels.
 *
 * A page laid askew slopes the same everywhere; one photographed from the side slopes more at one end than at the other.
 */
export interface Slant {
  readonly constant: number;
  readonly alongX: number;
  readonly alongY: number;
}

/** Lines shorter than this many heights have no slope worth knowing. */
const tellingRatio = 4;

/** With fewer telling lines only the common slope is taken. */
const leastLines = 8;

/** Slope whose difference from the common one is larger than this (about 6°) belongs to a stray line. */
const strayBeyond = 0.1;

interface Slope {
  readonly x: number;
  readonly y: number;
  readonly slope: number;
  readonly weight: number;
}

/** Fits the slant to the lines of a page: least squares, each line weighted by its length, stray lines left out. */
export function fitSlant(quads: readonly Quad[]): Slant {
  const slopes = quads
    .filter((quad) => !isVertical(quad) && quadWidth(quad) >= tellingRatio * quadHeight(quad))
    .map(slopeOf);
  const constant = weightedMedian(slopes);
  const telling = slopes.filter(({ slope }) => Math.abs(slope - constant) < strayBeyond);
  const fitted = telling.length >= leastLines ? leastSquares(telling) : undefined;
  return fitted ?? { constant, alongX: 0, alongY: 0 };
}

/** Where the point would lie on a page without slant: x unchanged, y that of its line at the left edge. */
export function straighten({ x, y }: Point, { constant, alongX, alongY }: Slant): Point {
  return { x, y: (y - constant * x - (alongX * x * x) / 2) / (1 + alongY * x) };
}

function slopeOf([topLeft, topRight, bottomRight, bottomLeft]: Quad): Slope {
  const run = topRight.x - topLeft.x + (bottomRight.x - bottomLeft.x);
  const rise = topRight.y - topLeft.y + (bottomRight.y - bottomLeft.y);
  return {
    x: (topLeft.x + topRight.x + bottomRight.x + bottomLeft.x) / 4,
    y: (topLeft.y + topRight.y + bottomRight.y + bottomLeft.y) / 4,
    slope: rise / Math.max(1, run),
    weight: Math.max(1, run),
  };
}

function weightedMedian(slopes: readonly Slope[]): number {
  const sorted = [...slopes].sort((a, b) => a.slope - b.slope);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const { slope, weight } of sorted) {
    passed += weight;
    if (passed >= half) return slope;
  }
  return 0;
}

/** Normal equations of three unknowns, solved by Cramer's rule about the lines' centre; undefined when they are degenerate. */
function leastSquares(slopes: readonly Slope[]): Slant | undefined {
  const total = slopes.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (value: (slope: Slope) => number): number =>
    slopes.reduce((sum, slope) => sum + slope.weight * value(slope), 0) / total;
  const [x, y, slope] = [mean((line) => line.x), mean((line) => line.y), mean((line) => line.slope)];
  const xx = mean((line) => (line.x - x) ** 2);
  const yy = mean((line) => (line.y - y) ** 2);
  const xy = mean((line) => (line.x - x) * (line.y - y));
  const xs = mean((line) => (line.x - x) * (line.slope - slope));
  const ys = mean((line) => (line.y - y) * (line.slope - slope));
  const determinant = xx * yy - xy * xy;
  if (determinant < 1e-3 * xx * yy || determinant <= 0) return undefined;
  const alongX = (xs * yy - ys * xy) / determinant;
  const alongY = (ys * xx - xs * xy) / determinant;
  return { constant: slope - alongX * x - alongY * y, alongX, alongY };
}
