import { convexHull, minimumAreaRectangle, rectangleCorners, type Point, type Quad } from './quad.ts';

/** What the detector says of each pixel: `values[y * width + x]` in 0..1, the probability of belonging to a text line. */
export interface ProbabilityMap {
  readonly values: Float32Array;
  readonly width: number;
  readonly height: number;
}

export interface RegionRule {
  /** A pixel is text above this probability, 0..1. */
  readonly binaryThreshold: number;
  /** A region is kept when the mean probability of its pixels reaches this, 0..1. */
  readonly boxThreshold: number;
  /** How far the shrunk region is grown back: area × ratio / perimeter (DB, Liao et al. 2020, eq. 10). */
  readonly unclipRatio: number;
}

/** Regions of fewer pixels, or thinner, are dust. */
const leastPixels = 12;
const leastSide = 3;

/** More regions than any page of print has: what lies beyond is a pattern, not text. */
const mostRegions = 4000;

interface Region {
  readonly pixels: number;
  readonly sum: number;
  /** Leftmost and rightmost pixel of each row of the region: enough for its hull. */
  readonly outline: readonly Point[];
}

/**
 * Finds the text lines in the detector's map: Differentiable Binarization's post-processing (Liao et al. 2020).
 *
 * @returns quads in the map's pixels, in the order of their first pixel; none when nothing is text.
 */
export function findTextRegions(map: ProbabilityMap, rule: RegionRule): Quad[] {
  const mask = binarise(map, rule.binaryThreshold);
  const quads: Quad[] = [];
  for (let start = 0; start < mask.length && quads.length < mostRegions; start++) {
    if (mask[start] !== 1) continue;
    const quad = toQuad(flood(map, mask, start), rule);
    if (quad !== undefined) quads.push(quad);
  }
  return quads;
}

/** 1 where text, dilated by one pixel to the right and below so that broken strokes join. */
function binarise({ values, width, height }: ProbabilityMap, threshold: number): Uint8Array {
  const mask = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if ((values[i] ?? 0) <= threshold) continue;
      mask[i] = 1;
      const right = x + 1 < width;
      const below = y + 1 < height;
      if (right) mask[i + 1] = 1;
      if (below) mask[i + width] = 1;
      if (right && below) mask[i + width + 1] = 1;
    }
  }
  return mask;
}

/** Collects the 8-connected region of `start`, marking its pixels 2. */
function flood({ values, width, height }: ProbabilityMap, mask: Uint8Array, start: number): Region {
  const rows = new Map<number, { left: number; right: number }>();
  const stack = [start];
  let [sum, pixels] = [0, 0];
  mask[start] = 2;
  for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
    const x = i % width;
    const y = (i - x) / width;
    sum += values[i] ?? 0;
    pixels += 1;
    const row = rows.get(y);
    if (row === undefined) rows.set(y, { left: x, right: x });
    else if (x < row.left) row.left = x;
    else if (x > row.right) row.right = x;
    const top = Math.max(0, y - 1);
    const bottom = Math.min(height - 1, y + 1);
    const first = Math.max(0, x - 1);
    const last = Math.min(width - 1, x + 1);
    for (let ny = top; ny <= bottom; ny++) {
      for (let j = ny * width + first; j <= ny * width + last; j++) {
        if (mask[j] !== 1) continue;
        mask[j] = 2;
        stack.push(j);
      }
    }
  }
  const outline = [...rows].flatMap(([y, { left, right }]) =>
    left === right
      ? [{ x: left, y }]
      : [
          { x: left, y },
          { x: right, y },
        ],
  );
  return { pixels, sum, outline };
}

function toQuad({ pixels, sum, outline }: Region, rule: RegionRule): Quad | undefined {
  if (pixels < leastPixels || sum / pixels < rule.boxThreshold) return undefined;
  const rectangle = minimumAreaRectangle(convexHull(outline));
  if (rectangle === undefined) return undefined;
  const width = rectangle.to.x - rectangle.from.x + 1;
  const height = rectangle.to.y - rectangle.from.y + 1;
  if (Math.min(width, height) < leastSide) return undefined;
  const margin = (width * height * rule.unclipRatio) / (2 * (width + height));
  return rectangleCorners(rectangle, { x: margin, y: margin });
}
