import { type Word } from '../page.ts';

/** A word and where it lies once the slant of the page is taken off; units of its box. */
export interface PlacedWord {
  readonly word: Word;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  readonly height: number;
}

/** Words side by side without a wide gap: never torn apart. */
export interface Segment {
  readonly words: readonly PlacedWord[];
  readonly left: number;
  readonly right: number;
  /** Of the line, at the words that weigh most. */
  readonly middle: number;
  readonly height: number;
}

/**
 * Turns the page about its origin so that its lines lie level.
 *
 * @param skew - degrees, clockwise positive.
 * @returns the words that have a box, in their order.
 */
export function placeWords(words: readonly Word[], skew: number): PlacedWord[] {
  const slope = Math.tan((skew * Math.PI) / 180);
  return words.flatMap((word) => {
    if (word.box === null) return [];
    const { x, y, width, height } = word.box;
    const middle = y + height / 2 - slope * (x + width / 2);
    // Lines below lie further left by as much as lines to the right lie lower.
    const shift = slope * (y + height / 2);
    // The box of a slanted word is higher than its letters.
    const own = Math.max(height - Math.abs(slope) * width, 0.4 * height);
    return [{ word, left: x + shift, right: x + shift + width, middle, height: own }];
  });
}

/** @param words - at least one, in reading order. */
export function toSegment(words: readonly PlacedWord[]): Segment {
  let [left, right, weight, middle, height] = [Infinity, -Infinity, 0, 0, 0];
  for (const word of words) {
    // Big letters carry the line; superscripts hang on it.
    const share = (word.right - word.left) * word.height + 1e-6;
    left = Math.min(left, word.left);
    right = Math.max(right, word.right);
    weight += share;
    middle += share * word.middle;
    height += share * word.height;
  }
  return { words, left, right, middle: middle / weight, height: height / weight };
}
