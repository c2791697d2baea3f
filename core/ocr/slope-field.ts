/** How a direction on the page slopes, to first order: constant + alongX · x + alongY · y, coordinates in pixels. */
export interface SlopeField {
  readonly constant: number;
  readonly alongX: number;
  readonly alongY: number;
}

/** The slope seen at one place. */
export interface Slope {
  readonly x: number;
  readonly y: number;
  readonly slope: number;
  readonly weight: number;
}

/** With fewer telling slopes only the common one is taken. */
const fewest = 8;

/** A slope whose difference from the common one is larger than this (about 6°) is a stray. */
const strayBeyond = 0.1;

/**
 * Least squares, each slope by its weight, strays left out.
 *
 * @param unknown - the slope where none is seen.
 */
export function fitSlope(slopes: readonly Slope[], unknown: number): SlopeField {
  const constant = weightedMedian(slopes) ?? unknown;
  const telling = slopes.filter(({ slope }) => Math.abs(slope - constant) < strayBeyond);
  const fitted = telling.length >= fewest ? leastSquares(telling) : undefined;
  return fitted ?? { constant, alongX: 0, alongY: 0 };
}

function weightedMedian(slopes: readonly Slope[]): number | undefined {
  const sorted = [...slopes].sort((a, b) => a.slope - b.slope);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const { slope, weight } of sorted) {
    passed += weight;
    if (passed >= half) return slope;
  }
  return undefined;
}

/** Normal equations of three unknowns, solved by Cramer's rule about the centre; undefined when they are degenerate. */
function leastSquares(slopes: readonly Slope[]): SlopeField | undefined {
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
