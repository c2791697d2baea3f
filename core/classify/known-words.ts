import { hashFeature } from './hash-feature.ts';

/** Shorter words say nothing: chance makes them too. */
const shortest = 4;

/** The words that a model was trained on, as a set of bits: a word's bit is `hashFeature('v ' + word)` modulo their number. */
export class KnownWords {
  readonly #bits: Uint8Array;

  /** @param bits - lowest bit of a byte first; the number of bytes is a power of two. */
  constructor(bits: Uint8Array) {
    this.#bits = bits;
  }

  /**
   * @param words - folded, distinct.
   * @returns share of the words of four letters or more that are known, 0..1; 0 without any such word. A word never seen
   * passes for known with the chance that a bit is set.
   */
  share(words: Iterable<string>): number {
    let all = 0;
    let known = 0;
    for (const word of words) {
      if (word.length < shortest || word.startsWith('0')) continue;
      all += 1;
      if (this.#has(word)) known += 1;
    }
    return all === 0 ? 0 : known / all;
  }

  #has(word: string): boolean {
    const bit = hashFeature(`v ${word}`) & (this.#bits.length * 8 - 1);
    return ((this.#bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  }
}
