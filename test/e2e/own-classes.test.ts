import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { runLiasse } from '../fixtures/run-liasse.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const folder = temporaryFolder();

test('a class learnt from five files is found, with its reasons; rolling back forgets it', async () => {
  const examples = join(folder, 'exemples');
  const model = join(folder, 'modele');
  await mkdir(examples);
  for (let number = 0; number < 5; number += 1) {
    const text = `Abonnement au bassin nautique, nageur ${number}\nCarte de piscine, vestiaire et toboggan aquatique, dossard zirconium\n`;
    const head = 'From: a@exemple.fr\nTo: b@exemple.fr\nSubject: Carte de piscine\nContent-Type: text/plain\n\n';
    await writeFile(join(examples, `${number}.eml`), head + text.repeat(number + 2));
  }
  const added = await runLiasse('classes', 'add', 'carte_piscine', '--examples', examples, '--model', model);
  expect(added).toMatchObject({ code: 0, stderr: '' });
  const explained = await runLiasse('explain', join(examples, '1.eml'), '--model', model);
  expect(explained.stdout).toMatch(/carte_piscine, .*\n.*Mots : .*piscine/);
  const [version = ''] = await readdir(join(model, 'versions'));
  expect(await readFile(join(model, 'versions', version), 'utf8')).not.toContain('zirconium');
  expect(await runLiasse('classes', 'rollback', '--model', model)).toMatchObject({ code: 0 });
  expect((await runLiasse('explain', join(examples, '1.eml'), '--model', model)).stdout).not.toContain('carte_piscine');
}, 120_000);

test('refuses a name of the shipped model', async () => {
  const run = await runLiasse('classes', 'add', 'facture', '--examples', folder, '--model', join(folder, 'autre'));
  expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining('déjà une classe du modèle livré') });
});
