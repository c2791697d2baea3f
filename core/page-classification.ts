import { z } from 'zod';
import { ruleVoteSchema } from './classify/rule-vote.ts';
import { boundingBoxSchema } from './page.ts';

/** A reason that can be shown: a word or a rule, and how much it spoke for the label. */
export const evidenceSchema = z.object({
  kind: z.enum(['word', 'rule']),
  /** The word as it stands on the page, or the name of the rule, in French. */
  text: z.string(),
  /** Contribution to the log-odds of the label against the mean of the others; positive speaks for it. */
  weight: z.number(),
  /** Page it was found on, from 1. */
  page: z.int().min(1),
  /** Of the word, or around the two words, where it first stands on the page; absent for rules and without a layout. */
  box: boundingBoxSchema.optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const pageClassificationSchema = z.object({
  /** Calibrated probability of each label, 0..1, likeliest first, sum 1; every label of the model is there. */
  probabilities: z.array(z.object({ label: z.string(), probability: z.number().min(0).max(1) })).min(1),
  /** What weighed most for the likeliest label, heaviest first; at most 8. */
  evidence: z.array(evidenceSchema),
  /** What the named rules say by themselves; null when none holds, or when they know nothing of the label. */
  ruleVote: ruleVoteSchema.nullable(),
});
export type PageClassification = z.infer<typeof pageClassificationSchema>;
