import { z } from 'zod';
import { featureConfigSchema } from '../../core/classify/feature-config.ts';
import { openSetGateSchema } from '../../core/classify/open-set-gate.ts';
import { acceptanceSchema, decisionRuleSchema } from '../../core/decision-rule.ts';

/** The settings that go with the weights of a page classifier; see `models/page-classifier`. */
export const pageClassifierManifestSchema = z
  .looseObject({
    kind: z.literal('page-classifier'),
    /** In the order of the scores. */
    labels: z.array(z.string().min(1)).min(2),
    /** The label of what no label fits, one of `labels`. */
    other: z.string(),
    features: featureConfigSchema,
    /** Of the softmax over the scores of one page. */
    temperature: z.number().positive(),
    gate: openSetGateSchema,
    decision: decisionRuleSchema,
    acceptance: acceptanceSchema,
  })
  .refine(({ labels, other }) => labels.includes(other) && new Set(labels).size === labels.length, 'labels');

export type PageClassifierManifest = z.infer<typeof pageClassifierManifestSchema>;
