import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runLiasse } from '../fixtures/run-liasse.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
const file = join(folder, 'a.txt');
writeFileSync(file, 'x');
writeFileSync(join(folder, 'unknown.json'), '{"pagesPerFiles": 5}');
writeFileSync(join(folder, 'wrong.json'), '{"pagesPerFile": "5"}');
const out = join(folder, 'out');

test.each<[string, string[], RegExp]>([
  ['no input', ['analyze', '--out', out], /il manque entrées/],
  ['no folder for the results', ['analyze', file], /il manque l’option -o, --out <dossier>/],
  [
    'an unknown option',
    ['analyze', file, '--out', out, '--worker', '2'],
    /option inconnue : --worker[^]*Vouliez-vous dire : --workers \?/,
  ],
  ['an unknown command', ['analyse', file], /commande inconnue : analyse[^]*Vouliez-vous dire : analyze \?/],
  [
    'inputs that are not there',
    ['analyze', file, '/no/a.pdf', '/no/b', '--out', out],
    /Introuvable : \/no\/a\.pdf, \/no\/b\./,
  ],
  ['an impossible number of workers', ['analyze', file, '--out', out, '-w', '0'], /Un nombre entier de 1 à 256/],
  ['limits that are not there', ['analyze', file, '--out', out, '--limits', '/no.json'], /\/no\.json : introuvable/],
  [
    'an unknown limit',
    ['analyze', file, '--out', out, '--limits', join(folder, 'unknown.json')],
    /limite inconnue « pagesPerFiles »/,
  ],
  [
    'a limit of the wrong kind',
    ['analyze', file, '--out', out, '--limits', join(folder, 'wrong.json')],
    /« pagesPerFile » doit être/,
  ],
  ['results that are not there', ['export', '--from', '/no'], /aucune analyse n’est terminée/],
  [
    'an unknown format',
    ['export', '--from', out, '--format', 'xml'],
    /« xml » n’est pas possible ; au choix : csv, jsonl/,
  ],
  ['a results folder that is a file', ['analyze', file, '--out', file], /ne peut pas être écrit/],
])('%s: exit code 2 and what to do', async (_, args, message) => {
  const { code, stdout, stderr } = await runLiasse(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^\s+at |error:|\p{Cc}(?<!\n)/mu);
});

test('a damaged state is explained', async () => {
  const damaged = join(folder, 'damaged');
  mkdirSync(join(damaged, '.liasse'), { recursive: true });
  writeFileSync(join(damaged, '.liasse', 'state.sqlite'), 'pas une base '.repeat(500));
  writeFileSync(join(damaged, 'results.jsonl'), '');
  const { code, stderr } = await runLiasse('analyze', file, '--out', damaged);
  expect(code).toBe(2);
  expect(stderr).toMatch(/est abîmé\. Supprimez/);
  expect(readFileSync(join(damaged, 'results.jsonl'), 'utf8')).toBe(''); // results stay while nothing was begun
});

test('--help is in French and shows examples; so does no command at all', async () => {
  const { code, stdout, stderr } = await runLiasse('--help');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/Usage : liasse[^]*Commandes :[^]*Exemples :[^]*Codes de sortie/);
  const none = await runLiasse();
  expect(none.code).toBe(2);
  expect(none.stdout + none.stderr).toMatch(/Usage : liasse/);
});

test('--version is that of package.json', async () => {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );
  expect(await runLiasse('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test('doctor finds the models intact and says what the limits are', async () => {
  const { code, stdout, stderr } = await runLiasse('doctor');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/recogniser\.onnx.*intact[^]*pagesPerFile +1000/);
  expect(stdout).not.toMatch(/FAUTE/);
});
