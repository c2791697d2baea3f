import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { featureConfigSchema } from '../../../core/classify/feature-config.ts';
import { foldText } from '../../../core/classify/fold-text.ts';
import { PageFeaturiser } from '../../../core/classify/page-features.ts';
import { linesOf } from './pages.ts';

const golden = z
  .object({
    features: featureConfigSchema,
    cases: z.array(
      z.object({
        text: z.string(),
        folded: z.string(),
        measures: z.record(z.string(), z.number()),
        ids: z.array(z.number()),
        values: z.array(z.number()),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('golden.json', import.meta.url), 'utf8')));

test.each(golden.cases)(
  'features agree with those of the training script: %#',
  ({ text, folded, measures, ids, values }) => {
    const found = new PageFeaturiser(golden.features).features(linesOf(text));
    const byId = [...found.ids].map((id, index) => [id, found.values[index] ?? 0] as const).sort(([a], [b]) => a - b);
    expect(foldText(text)).toBe(folded);
    expect(byId.map(([id]) => id)).toStrictEqual(ids);
    expect(Math.max(0, ...byId.map(([, value], index) => Math.abs(value - (values[index] ?? 0))))).toBeLessThan(1e-6);
    expect(
      Object.entries(found.measures).every(([name, value]) => Math.abs(value - (measures[name] ?? -1)) < 1e-9),
    ).toBe(true);
  },
);
