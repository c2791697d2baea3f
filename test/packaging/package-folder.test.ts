import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { packageFolder } from '../../packaging/package-folder.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const root = temporaryFolder();
writeFileSync(
  join(root, 'package-lock.json'),
  JSON.stringify({ packages: { 'node_modules/@img/elsewhere': { version: '1.2.3', integrity: 'sha512-x' } } }),
);

function installed(...path: readonly string[]): string {
  const folder = join(root, ...path);
  mkdirSync(folder, { recursive: true });
  return folder;
}

const keeps = (): boolean => true;

test('a version that npm has put into the package that wants it is the one', () => {
  const shared = installed('node_modules', 'semver');
  expect(packageFolder(root, { name: 'semver', wantedBy: 'sharp', keeps })).toBe(shared);
  const own = installed('node_modules', 'sharp', 'node_modules', 'semver');
  expect(packageFolder(root, { name: 'semver', wantedBy: 'sharp', keeps })).toBe(own);
});

test('a package of another processor is taken from the cache, in the version of the lock file', () => {
  const cached = installed('.cache', 'packages', '@img-elsewhere-1.2.3');
  expect(packageFolder(root, { name: '@img/elsewhere', keeps })).toBe(cached);
});

test('a package that the lock file does not know is not fetched', () => {
  expect(() => packageFolder(root, { name: 'unheard-of', keeps })).toThrow(/unheard-of is not in package-lock.json/);
});
