import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { OnnxPageClassifier } from '../../../adapters/onnx/onnx-page-classifier.ts';
import { modelFolders } from '../../../adapters/onnx/installed-models.ts';
import { readPage } from '../../core/classify/pages.ts';

interface Gate {
  readonly figures: { readonly accuracy: number; readonly macroF1: number };
  readonly pages: readonly { readonly label: string; readonly text: string }[];
}

const path = (relative: string): string => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));

/** Rounding of the recorded figures. */
const tolerance = 0.001;

function macroF1(pairs: readonly { readonly label: string; readonly said: string }[]): number {
  const scores = [...new Set(pairs.map(({ label }) => label))].map((label) => {
    const both = pairs.filter((pair) => pair.label === label && pair.said === label).length;
    const either = pairs.filter((pair) => pair.label === label).length + pairs.filter((pair) => pair.said === label).length; // prettier-ignore
    return (2 * both) / either;
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

test('the shipped classifier is no worse on the fixed pages than was recorded', async () => {
  const gate: Gate = JSON.parse(await readFile(path('test/fixtures/classifier-gate.json'), 'utf8'));
  const classifier = await OnnxPageClassifier.load(path(`models/${modelFolders.classifier}`));
  const pairs = [];
  for (const { label, text } of gate.pages) {
    const { probabilities } = await classifier.classify(readPage(1, text));
    pairs.push({ label, said: probabilities[0]?.label ?? '' });
  }
  const right = pairs.filter(({ label, said }) => label === said).length;
  expect(right / pairs.length).toBeGreaterThanOrEqual(gate.figures.accuracy - tolerance);
  expect(macroF1(pairs)).toBeGreaterThanOrEqual(gate.figures.macroF1 - tolerance);
});
