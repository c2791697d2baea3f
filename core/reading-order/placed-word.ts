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

/** The words of a level page that have a box, in their order. */
export function placeWords(words: readonly Word[]): PlacedWord[] {
  return words.flatMap((word) => {
    if (word.box === null) return [];
    const { x, y, width, height } = word.box;
    return [{ word, left: x, right: x + width, middle: y + height / 2, height }];
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
