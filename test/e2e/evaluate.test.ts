import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { runLiasse } from '../fixtures/run-liasse.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
const batch = fileURLToPath(new URL('../../samples/batch/Factures', import.meta.url));

test('writes figures, and a page that loads nothing from elsewhere and shows the mistakes', async () => {
  const manifest = join(folder, 'verite.csv');
  // The second label is wrong on purpose: a mistake to be shown.
  await writeFile(
    manifest,
    'file;label\nFA-2026-0187 Menuiserie Trévanoux.pdf;facture\nfacture chauffage 1er trimestre.tif;cv\n',
  );
  const out = join(folder, 'evaluation');
  const run = await runLiasse('evaluate', batch, '--manifest', manifest, '--out', out);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  const report: unknown = JSON.parse(await readFile(join(out, 'evaluation.json'), 'utf8'));
  expect(report).toMatchObject({ files: 2, missing: 0, accuracy: { value: 0.5 }, mistakes: [{ truth: 'cv' }] });
  const page = await readFile(join(out, 'evaluation.html'), 'utf8');
  expect(page).toContain('<img src="data:image/webp;base64,');
  expect(page).not.toMatch(/<script|https?:/);
  expect(page.match(/<svg [^>]*role="img" aria-label/g)).toHaveLength(2);
}, 120_000);

test('says in French what is wrong with the manifest', async () => {
  const manifest = join(folder, 'faux.csv');
  await writeFile(manifest, 'fichier,label\na.pdf,facture\n');
  const run = await runLiasse('evaluate', batch, '--manifest', manifest, '--out', join(folder, 'rien'));
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('il manque la colonne « file »');
});
