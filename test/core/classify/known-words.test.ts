import { expect, test } from '@jest/globals';
import { hashFeature } from '../../../core/classify/hash-feature.ts';
import { KnownWords } from '../../../core/classify/known-words.ts';

const bits = new Uint8Array(1 << 13);
for (const word of ['arrete', 'commune']) {
  const bit = hashFeature(`v ${word}`) & (bits.length * 8 - 1);
  bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
}

test.each([
  { words: ['arrete', 'commune'], share: 1 },
  { words: ['arrete', 'zzyzx'], share: 0.5 },
  { words: ['de', 'la', '0000', 'arrete'], share: 1 },
  { words: ['de', 'la'], share: 0 },
  { words: [], share: 0 },
])('$words: $share known', ({ words, share }) => {
  expect(new KnownWords(bits).share(words)).toBe(share);
});
