import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { z } from 'zod';

const allowed = new Set([
  'MIT',
  'MIT-0',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'ISC',
  'MPL-2.0',
  '(MIT OR CC0-1.0)',
  '(MIT OR EUPL-1.1+)',
]);

/** libvips: LGPL, loaded as a shared library; see THIRD-PARTY.md. */
const excepted = 'node_modules/@img/sharp-';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ license: z.string().optional(), dev: z.boolean().optional(), devOptional: z.boolean().optional() }),
  ),
});

test('every production dependency may be reused by a public administration', async () => {
  const { packages } = lockSchema.parse(
    JSON.parse(await readFile(new URL('../../package-lock.json', import.meta.url), 'utf8')),
  );
  const shipped = Object.entries(packages).filter(
    ([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true,
  );
  const refused = shipped.filter(([path, { license }]) => !allowed.has(license ?? '') && !path.startsWith(excepted));
  expect(shipped.length).toBeGreaterThan(10);
  expect(refused.map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([]);
});
