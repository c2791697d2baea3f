import { expect, test } from '@jest/globals';
import { hashFeature } from '../../../core/classify/hash-feature.ts';

// FNV-1a test vectors of draft-eastlake-fnv: '' 811c9dc5, 'a' e40c292c, 'foobar' bf9cf968.
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('the hash of "%s" is FNV-1a with its high half folded in', (text, fnv) => {
  expect(hashFeature(text)).toBe((fnv ^ (fnv >>> 16)) >>> 0);
});
