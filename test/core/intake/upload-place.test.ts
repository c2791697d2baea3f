import { expect, test } from '@jest/globals';
import { namedPlace, numberedPlace } from '../../../core/intake/upload-place.ts';

const batch = { tenant: 'mairie', batch: 'lot-1' };

test.each(['a.pdf', 'dossier/été 2026/pièce n°1.pdf', '..pdf', 'a/.cache/b', '\uFEFFa', '😀'])(
  '%j lies under its own name',
  (source) => {
    expect(namedPlace(batch, source)).toEqual({ key: `drop/mairie/lot-1/${source}` });
  },
);

test.each(['.liasse-batch.json', 'a\nb', '\u0001', 'a//b', '/a', 'a/', '.', 'a/../b', 'é'.repeat(600)])(
  'no key is made of %j',
  (source) => {
    expect(namedPlace(batch, source)).toBeUndefined();
    expect(numberedPlace(batch, source, 'f00')).toEqual({ key: 'post/mairie/lot-1/f00', source });
  },
);

test('a name too long for an object’s metadata has no place', () => {
  expect(numberedPlace(batch, 'é'.repeat(701), 'f00')).toBeUndefined();
});
