import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tiffDirectories } from '../../../core/files/tiff-directories.ts';
import { makeTiff } from '../../adapters/files/make-tiff.ts';

test('whatever is changed in a TIFF file, its directories are within bounds', () => {
  const sound = makeTiff([{ width: 9, height: 9, gray: 1 }]);
  const change = fc.record({ at: fc.nat({ max: sound.length - 1 }), value: fc.nat({ max: 255 }) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
      const damaged = sound.slice();
      for (const { at, value } of changes) damaged[at] = value;
      expect(tiffDirectories(damaged, 50).directories.length).toBeLessThanOrEqual(50);
    }),
    { numRuns: 500 },
  );
});
