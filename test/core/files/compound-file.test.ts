import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CompoundFile } from '../../../core/files/compound-file.ts';
import { wordText } from '../../../core/files/word-binary.ts';
import { makeCompoundFile, makeDoc } from '../../adapters/files/make-doc.ts';

const content = Uint8Array.from({ length: 5000 }, (_, index) => index % 251);
const file = makeCompoundFile({ Un: content, Deux: new Uint8Array(9000).fill(7) });

test('streams come back as they were stored', () => {
  const compound = new CompoundFile(file);
  expect([...compound.names]).toEqual(['Un', 'Deux']);
  expect([...(compound.stream('Un') ?? [])].slice(0, 5000)).toEqual([...content]);
  expect(compound.stream('Trois')).toBeUndefined();
});

test('chains that run in a circle end', () => {
  const looped = Buffer.from(file);
  // Every sector is followed by sector 2.
  for (let sector = 0; sector < 128; sector += 1) looped.writeUInt32LE(2, 512 + sector * 4);
  expect(new CompoundFile(looped).stream('Un')?.length).toBeLessThanOrEqual(looped.length);
});

test('whatever is changed in a document, it is read or refused', () => {
  const doc = makeDoc({ body: 'Texte du document\r', headers: 'Ville\r', deleted: 'du' });
  const change = fc.record({ at: fc.nat({ max: doc.length - 1 }), value: fc.nat({ max: 255 }) });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 30 }), (changes) => {
      const damaged = doc.slice();
      for (const { at, value } of changes) damaged[at] = value;
      const text = wordText(new CompoundFile(damaged));
      expect('fault' in text || text.stretches.length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});
