/** A set of words kept as hashes: a word that is not in it is taken for one that is once in ten thousand. */
export class Lexicon {
  readonly #hashes: Uint32Array;

  /** @param hashes - FNV-1a of the UTF-8 bytes of each form in lower case, NFC; ascending. */
  constructor(hashes: Uint32Array) {
    this.#hashes = hashes;
  }

  /** Whether the word, in any case, is a French form. */
  has(word: string): boolean {
    const wanted = fnv1a(word.toLowerCase().normalize('NFC'));
    let [low, high] = [0, this.#hashes.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const value = this.#hashes[middle] ?? 0;
      if (value === wanted) return true;
      if (value < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return false;
  }
}

/** Fowler–Noll–Vo 1a, 32 bits (IETF draft-eastlake-fnv), of the text's UTF-8 bytes. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
