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

test('the error borne changes the thresholds and the versions of a result, and what was read stays', async () => {
  const installation = { models, program: '1.0.0' };
  const usual = await runIdentity(installation, defaultLimits);
  const strict = await runIdentity(installation, defaultLimits, 0.005);
  expect(usual.versions.acceptedError).toBe('0.02');
  expect(strict.versions.acceptedError).toBe('0.005');
  expect(strict.key).toBe(usual.key);
  expect(strict.rule).not.toStrictEqual(usual.rule);
});

test('an error that the model has no thresholds for is refused, with those it has', async () => {
  const asked = runIdentity({ models, program: '1.0.0' }, defaultLimits, 0.03);
  await expect(asked).rejects.toMatchObject({
    code: 'configuration-invalid',
    message: expect.stringContaining('0.02'),
  });
});

test('a folder without the models is named as such', async () => {
  await expect(runIdentity({ models: '/nowhere', program: '1.0.0' }, defaultLimits)).rejects.toMatchObject({
    code: 'model-missing',
  });
});
