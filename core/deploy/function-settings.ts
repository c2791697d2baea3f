import { z } from 'zod';
import { decisionRuleSchema } from '../decision-rule.ts';
import { fileResultSchema } from '../file-result.ts';
import { ocrEngineSchema, tenantSchema } from '../intake/names.ts';
import { limitsSchema } from '../limits.ts';
import { retentionSchema } from '../retention.ts';

/** What the results of one OCR engine are the results of, found out when the functions are deployed. */
export const deployedRunSchema = z.object({
  /** Eight hex digits: stands for `key` in names and keys. */
  id: z.string().regex(/^[0-9a-f]{8}$/),
  key: z.string().min(1),
  versions: fileResultSchema.shape.versions,
  rule: decisionRuleSchema,
});

/** What every function is told by the deployment, as JSON in one variable of its environment. */
export const functionSettingsSchema = z.object({
  engine: ocrEngineSchema,
  /** Those that a batch may ask for. */
  engines: z.array(ocrEngineSchema).min(1),
  runs: z.record(ocrEngineSchema, deployedRunSchema),
  /** Whether pages may be read outside the European Union. */
  outsideUnion: z.boolean(),
  limits: limitsSchema,
  retention: retentionSchema,
  tenants: z.array(tenantSchema).min(1),
  /** Pages that one call of read-pages reads at most. */
  pagesPerRange: z.int().min(1),
  filesInFlightPerTenant: z.int().min(1),
  filesPerDayPerTenant: z.int().min(1),
  /** How long a file may be under way before the reconciler looks into it, seconds. */
  graceSeconds: z.int().min(0),
});
export type FunctionSettings = z.infer<typeof functionSettingsSchema>;
