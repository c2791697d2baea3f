import { expect, test } from '@jest/globals';
import { runIdentity } from '../../../adapters/onnx/installed-models.ts';
import { defaultLimits } from '../../../core/limits.ts';

const models = new URL('../../../models', import.meta.url).pathname;

test('the key of the store changes with the program and with a limit that a result depends on, not with one of time', async () => {
  const installation = { models, program: '1.0.0' };
  const { key, versions } = await runIdentity(installation, defaultLimits);
  const keyOf = async (program: string, limits = {}): Promise<string> =>
    (await runIdentity({ models, program }, { ...defaultLimits, ...limits })).key;

  expect(versions.program).toBe('1.0.0');
  await expect(keyOf('1.0.0', { secondsPerFile: 1 })).resolves.toBe(key);
  await expect(keyOf('1.0.1')).resolves.not.toBe(key);
  await expect(keyOf('1.0.0', { pagesPerFile: 1 })).resolves.not.toBe(key);
});

test('a folder without the models is named as such', async () => {
  await expect(runIdentity({ models: '/nowhere', program: '1.0.0' }, defaultLimits)).rejects.toMatchObject({
    code: 'model-missing',
  });
});
