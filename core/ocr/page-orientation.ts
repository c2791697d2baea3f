import { isVertical } from './crop-line.ts';
import { quadAngle, quadHeight, quadWidth, type Quad } from './quad.ts';

/** Lines shorter than this many heights say little about how the page lies. */
const tellingRatio = 3;

/** Longest extent of a quad divided by its shortest. */
function elongation(quad: Quad): number {
  const [width, height] = [quadWidth(quad), quadHeight(quad)];
  return Math.max(width, height) / Math.max(1e-9, Math.min(width, height));
}

/** Whether most text runs down the page: then the page lies on its side. Weighted by length of line. */
export function liesOnItsSide(quads: readonly Quad[]): boolean {
  let [across, down] = [0, 0];
  for (const quad of quads) {
    if (elongation(quad) < tellingRatio) continue;
    if (isVertical(quad)) down += quadHeight(quad);
    else across += quadWidth(quad);
  }
  return down > across;
}

/**
 * Slant of the text: the median angle of the horizontal lines, each counted by its length.
 *
 * @returns degrees, clockwise positive; 0 without a telling line.
 */
export function pageSkew(quads: readonly Quad[]): number {
  const slants = quads
    .filter((quad) => !isVertical(quad) && elongation(quad) >= tellingRatio)
    .map((quad) => ({ angle: quadAngle(quad), weight: quadWidth(quad) }))
    .sort((a, b) => a.angle - b.angle);
  const half = slants.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const { angle, weight } of slants) {
    passed += weight;
    if (passed >= half) return angle;
  }
  return 0;
}

/** How many lines are read both ways when it is not plain which side is up. */
const sampleSize = 8;

/** The lines that tell best whether a page stands on its head: long enough to hold words, short enough to read fast. */
export function sampleLines(quads: readonly Quad[]): Quad[] {
  const telling = quads.filter(
    (quad) => !isVertical(quad) && elongation(quad) >= tellingRatio && elongation(quad) <= 20,
  );
  const pool = telling.length > 0 ? telling : quads;
  return [...pool].sort((a, b) => quadWidth(b) - quadWidth(a)).slice(0, sampleSize);
}

/** The same line read from its other end. */
export function upsideDown([topLeft, topRight, bottomRight, bottomLeft]: Quad): Quad {
  return [bottomRight, bottomLeft, topLeft, topRight];
}
