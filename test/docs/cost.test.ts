import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { type CostEstimate, estimateCost } from '../../core/cost/cost-estimate.ts';
import { costPage } from '../../core/cost/cost-page.ts';
import { measuredFiguresSchema } from '../../core/cost/measured-figures.ts';
import { referenceMixes } from '../../core/cost/reference-mixes.ts';

async function docs(name: string): Promise<string> {
  return readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
}

async function currentReport(): Promise<{ page: string; estimates: readonly CostEstimate[] }> {
  const measured = measuredFiguresSchema.parse(JSON.parse(await docs('aws-figures.json')));
  const estimates = referenceMixes.map((mix) => estimateCost(mix, measured));
  return { page: costPage({ measured, estimates }), estimates };
}

test('docs/cost.md is what npm run cost says; npm run cost -- --write renews it', async () => {
  expect(await docs('cost.md')).toContain((await currentReport()).page);
});

test('1,000 OCR pages cost at most $0.10 all in on arm64, but in files of one page', async () => {
  const { estimates } = await currentReport();
  const dear = estimates.filter(({ mix, usd }) => mix.text === 'ocr' && mix.architecture === 'arm64' && usd > 0.1);
  expect(dear.map(({ mix }) => mix.pagesPerFile)).toEqual([1]);
});
