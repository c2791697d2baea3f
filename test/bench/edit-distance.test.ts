import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { align, editDistance } from '../../bench/edit-distance.ts';

test.each([
  ['', '', 0],
  ['abc', '', 3],
  ['', 'abc', 3],
  ['chien', 'niche', 4],
  ['été', 'ete', 2],
  ['mairie', 'mairie', 0],
])('%j and %j are %d edits apart', (a, b, distance) => {
  expect(editDistance(Array.from(a), Array.from(b))).toBe(distance);
});

test('the alignment says which places are kept', () => {
  expect(align(Array.from('préféré'), Array.from('prefére'))).toEqual({ distance: 2, kept: [0, 1, 3, 4, 5] });
});

const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });

test('the alignment has the same distance, both ways round, and keeps only what is alike', () => {
  fc.assert(
    fc.property(letters, letters, (a, b) => {
      const { distance, kept } = align(a, b);
      expect(distance).toBe(editDistance(a, b));
      expect(distance).toBe(editDistance(b, a));
      expect(kept.length).toBeLessThanOrEqual(Math.min(a.length, b.length));
      expect(distance).toBeGreaterThanOrEqual(Math.max(a.length, b.length) - kept.length);
    }),
  );
});
