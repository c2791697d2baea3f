import { z } from 'zod';
import { softmax } from './softmax.ts';

/** A model that sees which of the named rules hold, and nothing else; `rules.json` of a page classifier. */
export const ruleHeadSchema = z.object({
  /** One a label. */
  bias: z.array(z.number()),
  /** One row a rule, one column a label. */
  weights: z.array(z.array(z.number())),
});
export type RuleHead = z.infer<typeof ruleHeadSchema>;

export const ruleVoteSchema = z.object({ label: z.string(), probability: z.number().min(0).max(1) });

/** The label that the rules of a page speak for, and how strongly. */
export type RuleVote = z.infer<typeof ruleVoteSchema>;

/**
 * What the named rules say of a page, the words left aside: multinomial logistic regression.
 *
 * @param held - positions of the rules that hold.
 * @param labels - as many as the head's columns.
 * @returns the likeliest label; null when no rule holds.
 */
export function ruleVote(held: readonly number[], head: RuleHead, labels: readonly string[]): RuleVote | null {
  if (held.length === 0) return null;
  const scores = head.bias.map((bias, label) =>
    held.reduce((sum, rule) => sum + (head.weights[rule]?.[label] ?? 0), bias),
  );
  const probabilities = softmax(scores, 1);
  const probability = Math.max(...probabilities);
  return { label: labels[probabilities.indexOf(probability)] ?? '', probability };
}
