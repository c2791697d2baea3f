import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { fileResultSchema } from '../../core/file-result.ts';
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

test('a correction of what had been accepted is learnt, and the paper is called by its right name', async () => {
  const papers = join(folder, 'papiers');
  const model = join(folder, 'corrige');
  await mkdir(papers);
  const facture = (number: number): string =>
    [
      `FACTURE N° F2026-00${number}`,
      'SARL MOREAU, 12 rue des Lilas, 75000 Valmont',
      'Date : 03/05/2026, code client M1',
      'Désignation Quantité Prix unitaire HT Total HT',
      `Crédit de nage au bassin zirconium, couloir ${number} 10 4,50 45,00`,
      'Total HT 45,00 €, TVA 20 % 9,00 €, Total TTC 54,00 €',
      'Net à payer : 54,00 €. Conditions de règlement : 30 jours, pénalités de retard au taux légal.',
      'TVA intracommunautaire : FR12345678901',
    ].join('\n');
  const head = 'From: a@exemple.fr\nTo: b@exemple.fr\nSubject: Facture\nContent-Type: text/plain; charset=utf-8\n\n';
  for (let number = 1; number <= 6; number += 1) await writeFile(join(papers, `${number}.eml`), head + facture(number));
  const out = join(folder, 'avant');
  expect(await runLiasse('analyze', papers, '--out', out)).toMatchObject({ code: 0 });
  const before = await documentsOf(out);
  // The first is accepted by the model alone: a person then says that these were something else.
  expect(before).toHaveLength(6);
  for (const document of before) expect(document).toMatchObject({ label: 'facture', decision: 'accepted' });
  const corrections = join(folder, 'corrections.csv');
  const rows = before.map(({ sha256 }) => `${sha256},1,1,recu_ticket`);
  await writeFile(corrections, `sha256,firstPage,lastPage,label\n${rows.join('\n')}\n`);
  const trained = await runLiasse('train', '--from-corrections', corrections, '--results', out, '--model', model);
  expect(trained).toMatchObject({ code: 0, stderr: '' });
  const after = join(folder, 'apres');
  expect(await runLiasse('analyze', papers, '--out', after, '--model', model)).toMatchObject({ code: 0 });
  for (const document of await documentsOf(after)) expect(document.label).toBe('recu_ticket');
}, 180_000);

async function documentsOf(out: string): Promise<{ sha256: string; label: string; decision: string }[]> {
  const lines = (await readFile(join(out, 'results.jsonl'), 'utf8')).trim().split('\n');
  return lines
    .map((line) => fileResultSchema.parse(JSON.parse(line)))
    .flatMap(({ sha256, documents }) => documents.map(({ label, decision }) => ({ sha256, label, decision })));
}
