import { expect, test } from '@jest/globals';
import { fileOpener } from '../../../adapters/files/file-opener.ts';
import { defaultLimits } from '../../../core/limits.ts';
import { fileOpenerContract } from '../../contracts/file-opener.contract.ts';
import { samples } from './samples.ts';

const types = Object.entries(samples);

for (const [mediaType, make] of types) {
  fileOpenerContract(mediaType, async () => ({ opener: fileOpener(defaultLimits, {}), bytes: await make() }));
}

test.each(types)('%s is known by its bytes', async (mediaType, make) => {
  const opening = await fileOpener(defaultLimits, {}).open(await make());
  expect(opening).toMatchObject({ kind: 'opened', file: { mediaType } });
});

test('a further opener is asked for its own type', async () => {
  const opener = fileOpener(defaultLimits, { 'application/pdf': { open: () => Promise.reject(new Error('asked')) } });
  await expect(opener.open(new TextEncoder().encode('%PDF-1.7'))).rejects.toThrow('asked');
});
