import { expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const folder = join(import.meta.dirname, '..', '..', 'dist', 'web', 'assets');

/** Bytes sent of an asset. */
function weight(name: string): number {
  return brotliCompressSync(readFileSync(join(folder, name))).length;
}

test('all scripts and styles together weigh less than a first load may: 250 kB compressed', () => {
  const names = readdirSync(folder).filter((name) => /\.(js|css)$/.test(name));
  expect(names.length).toBeGreaterThan(5);
  expect(names.reduce((sum, name) => sum + weight(name), 0)).toBeLessThan(250_000);
});
