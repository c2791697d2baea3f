import { expect, test } from '@jest/globals';
import { featureConfigSchema } from '../../../core/classify/feature-config.ts';
import { pageEvidence } from '../../../core/classify/page-evidence.ts';
import { PageFeaturiser } from '../../../core/classify/page-features.ts';
import { linesOf } from './pages.ts';

const config = featureConfigSchema.parse({
  hash: 'fnv1a-xor-folded',
  wordBuckets: 1 << 15,
  gramBuckets: 1 << 15,
  gramLengths: [3],
  characters: 1000,
  flagValue: 0.2,
  rules: [{ name: 'Titre « Facture »', pattern: '^facture' }],
  measures: [],
});
const features = new PageFeaturiser(config).features(linesOf('FACTURE n° 12\nTotal : « Réglé »'));

/** Advantage of each feature: what `weights` says of its source, 0 otherwise. */
function advantage(weights: Readonly<Record<string, number>>): Float64Array {
  const byId = new Map(
    features.sources.flatMap(({ text, ids: [id = -1] }) => (weights[text] === undefined ? [] : [[id, weights[text]]])),
  );
  return Float64Array.from(features.ids, (id) => byId.get(id) ?? 0);
}

test('words and rules are named as they stand on the page, heaviest first, without the punctuation', () => {
  const found = pageEvidence(features, advantage({ 'Titre « Facture »': 3, Réglé: 2, Total: 1 }), 4);
  expect(found).toStrictEqual([
    { kind: 'rule', text: 'Titre « Facture »', weight: 3, page: 4 },
    { kind: 'word', text: 'Réglé', weight: 2, page: 4 },
    { kind: 'word', text: 'Total', weight: 1, page: 4 },
  ]);
});

test('what speaks against the label is no evidence', () => {
  expect(pageEvidence(features, advantage({ Total: -1 }), 1)).toStrictEqual([]);
});

test('a word within a pair already named is left out', () => {
  const texts = pageEvidence(features, advantage({ 'FACTURE n°': 2, FACTURE: 1 }), 1).map(({ text }) => text);
  expect(texts).toStrictEqual(['FACTURE n°'.replace('°', '')]);
});

test('a word carries its box, two words the box around them, a rule none', () => {
  const box = (x: number): { x: number; y: number; width: number; height: number } => ({
    x,
    y: 50,
    width: 30,
    height: 10,
  });
  const words = ['FACTURE', 'ACQUITTÉE'].map((text, index) => ({ text, box: box(100 + 40 * index), confidence: null }));
  const placed = new PageFeaturiser(config).features([{ words }]);
  const all = Float64Array.from(placed.ids, () => 1);
  const found = pageEvidence(placed, all, 1);
  expect(placed.sources.find(({ text }) => text === 'ACQUITTÉE')?.box).toStrictEqual(box(140));
  const pair = placed.sources.find(({ text }) => text === 'FACTURE ACQUITTÉE');
  expect(pair?.box).toStrictEqual({ x: 100, y: 50, width: 70, height: 10 });
  expect(placed.sources.filter(({ kind }) => kind === 'rule').every((source) => source.box === null)).toBe(true);
  expect(found.some((evidence) => evidence.kind === 'word' && evidence.box !== undefined)).toBe(true);
});
