import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { modelFolders } from '../../../adapters/onnx/installed-models.ts';
import { OnnxPageClassifier } from '../../../adapters/onnx/onnx-page-classifier.ts';
import { pageClassificationSchema } from '../../../core/page-classification.ts';
import { readPage } from '../../core/classify/pages.ts';

const shipped = fileURLToPath(new URL(`../../../models/${modelFolders.classifier}`, import.meta.url));
let classifier: OnnxPageClassifier;
let folder: string;

beforeAll(async () => {
  classifier = await OnnxPageClassifier.load(shipped);
  folder = await mkdtemp(join(tmpdir(), 'page-classifier-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const texts = {
  arrete:
    'MAIRIE DE VALMONT\nARRÊTÉ N° 2024-117\nportant réglementation de la circulation rue de la Gare\nLe maire de Valmont,\nVu le code général des collectivités territoriales ;\nVu le code de la route ;\nConsidérant qu’il y a lieu d’assurer la sécurité ;\nARRÊTE\nArticle 1er : La circulation est interdite.\nArticle 2 : Le présent arrêté sera affiché.\nFait à Valmont, le 3 mai 2024',
  facture:
    'SARL MOREAU\n12 rue des Lilas 75000 Valmont\nFACTURE N° F2024-0042\nDate : 03/05/2024\nDésignation Quantité Prix unitaire HT Total HT\nRamettes de papier 10 4,50 45,00\nTotal HT 45,00 €\nTVA 20 % 9,00 €\nTotal TTC 54,00 €\nNet à payer : 54,00 €\nConditions de règlement : 30 jours\nTVA intracommunautaire : FR12345678901',
  attestation_certificat:
    'ATTESTATION\nJe soussigné, directeur de l’école de Valmont, certifie que l’élève est régulièrement inscrit dans mon établissement pour l’année scolaire 2024.\nLa présente attestation est délivrée pour servir et valoir ce que de droit.\nFait à Valmont, le 3 mai 2024\nLe directeur',
};

test.each(Object.entries(texts))(
  '%s is recognised, probabilities sum to 1, and words of the page say why',
  async (label, text) => {
    const found = pageClassificationSchema.parse(await classifier.classify(readPage(3, text)));
    expect(found.probabilities[0]?.label).toBe(label);
    expect(found.probabilities.map((entry) => entry.label).sort()).toStrictEqual([...classifier.labels].sort());
    expect(found.probabilities.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 6);
    expect(found.evidence.length).toBeGreaterThan(2);
    expect(found.evidence.filter(({ kind }) => kind === 'word').every((word) => text.includes(word.text.split(' ')[0] ?? '?'))).toBe(true); // prettier-ignore
    expect(found.evidence.every(({ page }) => page === 3)).toBe(true);
  },
);

test.each([
  ['a blank page', ''],
  ['a page almost without letters', '12 / 7'],
  ['noise', 'xqzt wrfk jjgh ppqzx vbnxk zzwq kkrt qsdfg hjklm xcvbn wxcvb azsdq mpolk qqwz '.repeat(4)],
])('%s is autre, without evidence', async (_, text) => {
  const found = await classifier.classify(readPage(1, text));
  expect(found.probabilities[0]).toStrictEqual({ label: 'autre', probability: expect.any(Number) });
  expect(found.probabilities[0]?.probability).toBeGreaterThan(0.9);
  expect(found.evidence).toStrictEqual([]);
});

test('the same page gives the same answer', async () => {
  const page = readPage(1, texts.arrete);
  expect(await classifier.classify(page)).toStrictEqual(await classifier.classify(page));
});

test('a page of 200,000 characters costs no more than one of 20,000', async () => {
  const start = performance.now();
  const found = await classifier.classify(readPage(1, 'délibération '.repeat(15_000)));
  expect(found.probabilities).toHaveLength(classifier.labels.length);
  expect(performance.now() - start).toBeLessThan(2000);
});

test('altered weights are refused', async () => {
  const altered = join(folder, 'altered');
  await cp(shipped, altered, { recursive: true });
  const bytes = await readFile(join(altered, 'model.onnx'));
  bytes[1000] = (bytes[1000] ?? 0) ^ 1;
  await writeFile(join(altered, 'model.onnx'), bytes);
  await expect(OnnxPageClassifier.load(altered)).rejects.toMatchObject({ code: 'model-corrupt' });
});

test('a manifest with a rule that may run away is refused', async () => {
  const altered = join(folder, 'runaway');
  await cp(shipped, altered, { recursive: true });
  const manifest = await readFile(join(altered, 'manifest.json'), 'utf8');
  await writeFile(join(altered, 'manifest.json'), manifest.replace('present arrete', '(present)+arrete'));
  await expect(OnnxPageClassifier.load(altered)).rejects.toMatchObject({ code: 'model-corrupt' });
});

test('a folder without a model is refused', async () => {
  await expect(OnnxPageClassifier.load(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'model-missing' });
});
