import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { modelFolders } from '../../adapters/onnx/installed-models.ts';
import { modelCard } from '../../core/model-card/model-card.ts';
import { type ModelFacts, modelFactsSchema } from '../../core/model-card/model-facts.ts';
import { labelName } from '../../core/label-names.ts';
import { classCard } from '../../core/taxonomy/class-card.ts';
import { transparencyRecord } from '../../core/model-card/transparency-record.ts';

async function text(path: string): Promise<string> {
  return readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
}

async function facts(): Promise<ModelFacts> {
  return modelFactsSchema.parse(JSON.parse(await text(`models/${modelFolders.classifier}/manifest.json`)));
}

test.each([
  ['docs/model-card.md', modelCard],
  ['docs/transparency.md', transparencyRecord],
])('%s is what the manifest says; npm run model-card -- --write renews it', async (path, write) => {
  expect(await text(path)).toBe(write(await facts()));
});

test('each class has its card, in French and in English, and the name that results show', async () => {
  const { classes, labels, backing } = await facts();
  expect(classes.map(({ label }) => label)).toEqual(labels);
  for (const own of classes) {
    expect(await text(`docs/classes/${own.label}.md`)).toBe(classCard(own, classes, backing[own.label]));
    expect(labelName(own.label)).toBe(own.name.fr);
    for (const { label } of own.lookAlikes) expect(labels).toContain(label);
  }
});
