import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { leastConfig } from '../fixtures/deployed-stacks.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const config = join(temporaryFolder(), 'liasse.deploy.json');

test.each<[string, unknown, string]>([
  ['a region outside the Union', { ...leastConfig, region: 'us-east-1' }, 'outsideUnionBecause'],
  ['a typing error', { ...leastConfig, retentionDay: 3 }, 'clé inconnue « retentionDay »'],
  ['no tenants', { region: 'eu-west-3' }, '« tenants » : valeur absente'],
])('refuses %s with a sentence, and builds nothing', async (_, answers, sentence) => {
  const { code, stderr } = await synthesise(JSON.stringify(answers));
  expect(code).toBe(2);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('refuses a file that is not JSON', async () => {
  const { code, stderr } = await synthesise('{ "region": ');
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('n’est pas du JSON') });
});

test('says what to do when there is no file', async () => {
  const { code, stderr } = await synthesise(undefined);
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('liasse.deploy.example.json') });
});

/** Runs what `cdk synth` runs. */
async function synthesise(text: string | undefined): Promise<{ code: number; stderr: string }> {
  if (text !== undefined) writeFileSync(config, text);
  const path = text === undefined ? join(config, '..', 'absent.json') : config;
  const env = { ...process.env, LIASSE_DEPLOY_CONFIG: path };
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', join(root, 'bin', 'cdk.ts')];
    const child = execFile(process.execPath, command, { cwd: root, env }, (_, __, stderr) => {
      resolve({ code: child.exitCode ?? -1, stderr });
    });
  });
}
