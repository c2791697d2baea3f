import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { modelFolders } from '../../../adapters/onnx/installed-models.ts';
import { isBoundedPattern } from '../../../core/classify/bounded-pattern.ts';

test.each(['facture', '^a ?r ?r', '[:;.]{0,2}$', 'a.{0,80}b|c.{0,80}d', '\\bcerfa\\b', '(l_){3}', '[*+]', '\\.\\*'])(
  '%s is bounded',
  (pattern) => {
    expect(isBoundedPattern(pattern)).toBe(true);
  },
);

test.each([
  'a*',
  'a+',
  '(a|b)+c',
  'a{2,}',
  '(a)\\1',
  '(?=a)',
  '(?<!a)b',
  '.{0,80}.{0,80}',
  '(.{0,99}){9,99}',
  '\\p{L}',
  '\\\\+',
])('%s may run away', (pattern) => {
  expect(isBoundedPattern(pattern)).toBe(false);
});

const manifest = new URL(`../../../models/${modelFolders.classifier}/manifest.json`, import.meta.url);
const { features }: { features: { rules: { name: string; pattern: string }[] } } = JSON.parse(
  readFileSync(manifest, 'utf8'),
);

test.each([
  ['one letter', 'a'.repeat(20_000)],
  ['points', '. '.repeat(10_000)],
  ['unfinished phrases', 'convenu total montant tribunal administratif agreer designation '.repeat(300)],
  ['short lines', 'vu le\nart l 0\n0/0\n'.repeat(1000)],
  ['signs of forms', 'l_l_|_|_ oui non o ( case '.repeat(800)],
])('the rules of the shipped model take no time on hostile text: %s', (_, text) => {
  const start = performance.now();
  const matched = features.rules.filter(({ pattern }) => new RegExp(pattern, 'm').test(text));
  expect(performance.now() - start).toBeLessThan(3000);
  expect(matched.length).toBeLessThan(features.rules.length);
});
