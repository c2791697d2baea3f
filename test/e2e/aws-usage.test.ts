import { expect, test } from '@jest/globals';
import { runLiasse } from '../fixtures/run-liasse.ts';

const batch = ['--tenant', 'mairie', '--batch', 'lot-1'];

test.each<[string, string[], RegExp]>([
  ['no tenant', ['submit', 'a.pdf'], /il manque l’option -t, --tenant/],
  ['an unknown engine', ['submit', 'a.pdf', '--tenant', 'm', '--engine', 'x'], /« x » n’est pas possible/],
  ['a batch that no key can hold', ['watch', '--tenant', 'mairie', '--batch', 'a/b'], /n’est pas un nom de liasse/],
  ['failed files of no batch', ['redrive', '--failed'], /--failed demande --tenant et --batch/],
  ['a batch without --failed', ['redrive', ...batch], /vont avec --failed/],
  ['a prefix of everybody', ['backfill', '--prefix', 'drop/'], /drop\/<administration>\//],
  ['a timeout that is none', ['watch', ...batch, '--timeout', '-1'], /Un nombre positif/],
])('%s: exit code 2 and what to do', async (_, args, message) => {
  const { code, stdout, stderr } = await runLiasse('aws', ...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^\s+at |error:/mu);
});

test('every command of aws has French help with examples', async () => {
  for (const command of ['submit', 'watch', 'fetch', 'status', 'redrive', 'backfill', 'purge']) {
    const { code, stdout } = await runLiasse('aws', command, '--help');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      new RegExp(`Usage : liasse aws ${command}[^]*--region[^]*Exemples :[^]*liasse aws ${command} `),
    );
    expect(stdout).not.toMatch(/default|choices/);
  }
});
