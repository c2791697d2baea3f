import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyPatches } from '../../aws/emulator/apply-patches.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();

const patch = { file: 'server.py', why: 'it is wrong', from: 'a = 1', to: 'a = 2', times: 1 };

test('a passage found as published is changed', async () => {
  await writeFile(join(folder, 'server.py'), 'a = 1\nb = 1\n');
  await applyPatches(folder, [patch]);
  await expect(readFile(join(folder, 'server.py'), 'utf8')).resolves.toBe('a = 2\nb = 1\n');
});

test.each([
  ['not there', 'c = 1\n'],
  ['there twice', 'a = 1\na = 1\n'],
])('a passage that is %s stops the installation', async (_, source) => {
  await writeFile(join(folder, 'server.py'), source);
  await expect(applyPatches(folder, [patch])).rejects.toThrow('has the emulator moved on?');
});
