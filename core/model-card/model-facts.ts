import { z } from 'zod';
import { classBackingSchema, documentClassSchema } from '../taxonomy/taxonomy.ts';

/** What a manifest of a page classifier says of the model; read loosely, so that further fields are printed as they are. */
export const modelFactsSchema = z.looseObject({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  source: z.string(),
  labels: z.array(z.string()),
  classes: z.array(documentClassSchema),
  /** By label. */
  backing: z.record(z.string(), classBackingSchema),
  /** Seeds, sizes and hashes of what it learnt from. */
  training: z.record(z.string(), z.unknown()),
  features: z.looseObject({
    wordBuckets: z.number(),
    gramBuckets: z.number(),
    rules: z.array(z.looseObject({ name: z.string() })),
    measures: z.array(z.looseObject({ name: z.string() })),
  }),
  temperature: z.number(),
  gate: z.record(z.string(), z.number()),
  decision: z.record(z.string(), z.unknown()),
  figures: z.record(z.string(), z.unknown()).default({}),
  files: z.record(z.string(), z.looseObject({ path: z.string(), sha256: z.string(), bytes: z.number() })),
});
export type ModelFacts = z.infer<typeof modelFactsSchema>;

/** Settings and figures as rows of a Markdown table; what is nested is named by its path. */
export function factRows(facts: Readonly<Record<string, unknown>>, path = ''): string[] {
  return Object.entries(facts).flatMap(([name, value]) => {
    const full = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return factRows({ ...value }, full);
    return [`| ${full} | ${Array.isArray(value) ? value.map(String).join(', ') : String(value)} |`];
  });
}
