import { expect, test } from '@jest/globals';
import { idSchema } from '../../../core/desk/schemas/basics.ts';
import { fnv1a, uploadKey } from '../../../web/deposit/upload-key.ts';

test.each([
  ['', '6c62272e07bb014262b821756295c58d'],
  ['a', 'd228cb696f1a8caf78912b704e4a8964'],
  ['foobar', '343e1662793c64bf6f0d3597ba446f18'],
])('hashes %j as FNV-1a of 128 bits does', (text, expected) => {
  expect(fnv1a(new TextEncoder().encode(text))).toBe(expected);
});

test('names a file by its path, size and date, in a form the server takes', () => {
  const file = { source: 'dossier/é.pdf', size: 12, lastModified: 1_700_000_000_000 };
  const keys = [
    file,
    { ...file, source: 'dossier/e.pdf' },
    { ...file, size: 13 },
    { ...file, lastModified: 1_700_000_000_001 },
  ].map(uploadKey);
  expect(new Set(keys).size).toBe(4);
  expect(uploadKey({ ...file })).toBe(keys[0]);
  expect(keys.every((key) => idSchema.safeParse(key).success)).toBe(true);
});
