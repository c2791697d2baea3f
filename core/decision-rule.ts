import { z } from 'zod';

/** When a document's label may stand without a person; calibrated with the model, part of its manifest. */
export const decisionRuleSchema = z.object({
  /** Of the softmax over the pages' mean log-probabilities. */
  temperature: z.number().positive(),
  /** Probability from which a label stands, 0..1. */
  acceptThreshold: z.number().min(0).max(1),
  /** Mean OCR confidence of a page below which a person is asked, 0..1. */
  minTextConfidence: z.number().min(0).max(1),
});
export type DecisionRule = z.infer<typeof decisionRuleSchema>;
