import { orderLines } from '../reading-order/order-lines.ts';
import { type BoundingBox, type Line, type Word } from '../page.ts';
import { fitSlant, straighten, type Slant } from './page-slant.ts';
import { quadHeight, quadWidth, type Quad } from './quad.ts';

/** A stretch of text found as one piece on the page image; its words are not torn apart. */
export interface Segment {
  /** In pixels, as it is read. */
  readonly quad: Quad;
  /** Left to right; at least one. */
  readonly words: readonly Word[];
}

/**
 * Puts the segments of a page into lines in reading order.
 *
 * The order is found on the page as it would lie without slant, where a line is a row; the words keep their own boxes.
 */
export function orderSegments(segments: readonly Segment[]): Line[] {
  const slant = fitSlant(segments.map(({ quad }) => quad));
  // Each segment stands as one word whose text is its index, which leads back to it.
  const pieces = segments.map(({ quad }, index) => ({
    text: String(index),
    box: straightBox(quad, slant),
    confidence: null,
  }));
  return orderLines(pieces, 0).map(({ words }) => ({
    words: words.flatMap(({ text }) => segments[Number(text)]?.words ?? []),
  }));
}

function straightBox(quad: Quad, slant: Slant): BoundingBox {
  const [topLeft, topRight, bottomRight, bottomLeft] = quad;
  const left = Math.min(topLeft.x, bottomLeft.x);
  const middle = straighten({ x: (topLeft.x + bottomRight.x) / 2, y: (topLeft.y + bottomRight.y) / 2 }, slant);
  // The detector's quads are grown around the ink: half their height is about that of the letters.
  const height = 0.6 * Math.min(quadHeight(quad), quadWidth(quad));
  return { x: left, y: middle.y - height / 2, width: Math.max(topRight.x, bottomRight.x) - left, height };
}
