import { z } from 'zod';

const rowSchema = z
  .object({
    label: z.string().min(1),
    /** What a clerk is told the class is; empty for a shipped label that was corrected. */
    description: z.string(),
    /** Whether the label is the user's own, not one of the shipped model. */
    own: z.boolean(),
    /** Documents it was trained on. */
    documents: z.int().min(0),
    bias: z.number(),
    ids: z.array(z.int().min(0)),
    weights: z.array(z.number()),
  })
  .refine(({ ids, weights }) => ids.length === weights.length, 'ids and weights differ in number');
export type HeadRow = z.infer<typeof rowSchema>;

/** What a user's examples and corrections add to the shipped model: rows of weights over its features. */
export const ownHeadSchema = z.object({
  /** Id of the shipped model, e.g. `page-classifier/2.1.0`: its features are what the weights are for. */
  base: z.string().min(1),
  /** From 1, rising. */
  version: z.int().min(1),
  rows: z.array(rowSchema),
});
export type OwnHead = z.infer<typeof ownHeadSchema>;
