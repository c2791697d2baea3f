import { orderPlaced } from '../reading-order/order-lines.ts';
import { toSegment, type PlacedWord } from '../reading-order/placed-word.ts';
import { type Line, type Word } from '../page.ts';
import { fitSlant, straighten, type Slant } from './page-slant.ts';
import { quadHeight, quadWidth, type Quad } from './quad.ts';

/** A stretch of text found as one piece on the page image; its words are not torn apart. */
export interface Segment {
  /** In pixels, as it is read. */
  readonly quad: Quad;
  /** Left to right; at least one. */
  readonly words: readonly Word[];
}

/** The detector's quads are grown around the ink: this share of their height is about that of the letters. */
const letterShare = 0.6;

/**
 * Puts the segments of a page into lines in reading order.
 *
 * The order is found on the page as it would lie without slant, where a line is a row; the words keep their own boxes.
 */
export function orderSegments(segments: readonly Segment[]): Line[] {
  const slant = fitSlant(segments.map(({ quad }) => quad));
  return orderPlaced(segments.map((segment) => toSegment(placeStraight(segment, slant))));
}

/** Lays the words out along the straightened segment without gaps, each as long as its letters and the blank after are many. */
function placeStraight({ quad, words }: Segment, slant: Slant): PlacedWord[] {
  const [topLeft, topRight, bottomRight, bottomLeft] = quad;
  const from = straighten({ x: (topLeft.x + bottomLeft.x) / 2, y: (topLeft.y + bottomLeft.y) / 2 }, slant);
  const to = straighten({ x: (topRight.x + bottomRight.x) / 2, y: (topRight.y + bottomRight.y) / 2 }, slant);
  const height = letterShare * Math.min(quadHeight(quad), quadWidth(quad));
  const letter = Math.abs(to.x - from.x) / words.reduce((sum, { text }) => sum + text.length + 1, 0);
  let end = Math.min(from.x, to.x);
  return words.map((word) => {
    const left = end;
    end += (word.text.length + 1) * letter;
    return { word, left, right: end, middle: (from.y + to.y) / 2, height };
  });
}
