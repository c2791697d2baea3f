import { type BoundingBox, type Rotation, type Word } from '../page.ts';
import { type GrayImage } from '../ports/file-opener.ts';
import { type OcrReading } from '../ports/page-reader.ts';
import { orderSegments } from './order-segments.ts';
import { pageSkew } from './page-orientation.ts';
import { quadAngle, quadHeight, quadWidth, type Quad } from './quad.ts';
import { splitLine } from './split-line.ts';
import { stretchQuad } from './stretch-quad.ts';
import { textConfidence } from './text-confidence.ts';
import { turnQuad } from './turn-quad.ts';

/** A word where an engine that takes any page as it lies has found it. */
export interface FoundWord {
  /** At least one character. */
  readonly text: string;
  /** In pixels of the image as it was given, tight around the ink, as it is read. */
  readonly quad: Quad;
  /** 0..1. */
  readonly confidence: number;
}

export interface FoundLine {
  readonly quad: Quad;
  /** As they are read. */
  readonly words: readonly FoundWord[];
}

/** {@link orderSegments} counts on quads that are this much higher than their ink, as the detector's are. */
const grown = 1.4;

/**
 * Puts what was found on a page image on the upright page.
 *
 * @param lines - in any order; one without words counts for nothing.
 * @param image - that they were found on.
 */
export function uprightReading(
  lines: readonly FoundLine[],
  image: Pick<GrayImage, 'width' | 'height' | 'dpi'>,
): OcrReading {
  const worded = lines.filter(({ words }) => words.length > 0);
  const rotation = rotationOf(worded.map(({ quad }) => quad));
  const scale = 72 / image.dpi;
  const [width, height] = rotation % 180 === 0 ? [image.width, image.height] : [image.height, image.width];
  const page = { width: width * scale, height: height * scale };
  const upright = (quad: Quad): Quad => turnQuad(quad, rotation, image);
  const segments = worded.flatMap(splitLine).map((line) => ({
    quad: stretchQuad(withExtent(upright(line.quad)), grown),
    words: line.words.map(({ text, quad, confidence }): Word => {
      return { text, box: boxOf(upright(quad), scale, page), confidence };
    }),
  }));
  return {
    rotation,
    skew: pageSkew(segments.map(({ quad }) => quad)),
    ...page,
    lines: orderSegments(segments),
    textConfidence: textConfidence(segments.flatMap(({ words }) => words)),
  };
}

/** Clockwise degrees that put most of the text upright, each line counted by its length; 0 without one. */
function rotationOf(quads: readonly Quad[]): Rotation {
  const lengths = { 0: 0, 90: 0, 180: 0, 270: 0 };
  for (const quad of quads) lengths[rotationOfLine(quad)] += quadWidth(quad);
  const all = [0, 90, 180, 270] as const;
  return all.reduce<Rotation>((best, next) => (lengths[next] > lengths[best] ? next : best), 0);
}

/** A line that is read downwards must be turned back, counter-clockwise, to be read from left to right. */
function rotationOfLine(quad: Quad): Rotation {
  const quarters = (4 - Math.round(quadAngle(quad) / 90)) % 4;
  return quarters === 1 ? 90 : quarters === 2 ? 180 : quarters === 3 ? 270 : 0;
}

/** The quad, or the least rectangle around it of a pixel at least: without width and height a line has no place among others. */
function withExtent(quad: Quad): Quad {
  if (quadWidth(quad) >= 1 && quadHeight(quad) >= 1) return quad;
  const [xs, ys] = [quad.map(({ x }) => x), quad.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [right, bottom] = [Math.max(left + 1, ...xs), Math.max(top + 1, ...ys)];
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** Around the quad, in points; what reaches beyond the page is cut off. */
function boxOf(quad: Quad, scale: number, page: { width: number; height: number }): BoundingBox {
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value * scale));
  const xs = quad.map(({ x }) => within(x, page.width));
  const ys = quad.map(({ y }) => within(y, page.height));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
