import { z } from 'zod';
import { isBoundedPattern } from './bounded-pattern.ts';
import { measureNames } from './page-measures.ts';

const powerOfTwo = z
  .int()
  .min(1024)
  .max(1 << 18)
  .refine((value) => Number.isInteger(Math.log2(value)), 'not a power of two');

/**
 * How a model turns a page into numbers: part of its manifest, so that the next model may do it otherwise.
 *
 * Ids of features, in this order: words and word pairs, character n-grams, rules, measures.
 */
export const featureConfigSchema = z.object({
  /** 32-bit FNV-1a with its halves folded together, see {@link hashFeature}. */
  hash: z.literal('fnv1a-xor-folded'),
  wordBuckets: powerOfTwo,
  gramBuckets: powerOfTwo,
  /** Lengths of the character n-grams, taken on each token with a blank before and after it. */
  gramLengths: z.array(z.int().min(1).max(8)).min(1),
  /** Characters of a page that are looked at. */
  characters: z.int().min(100).max(200_000),
  /** Value of a rule or of a measure that holds, where the words and the n-grams have norm 1 each. */
  flagValue: z.number().positive(),
  /** Regular expressions, flag `m`, on the folded text; `name` is shown to the clerk, in French. */
  rules: z.array(
    z.object({ name: z.string().min(1), pattern: z.string().refine(isBoundedPattern, 'may run away on hostile text') }),
  ),
  /** Holds when `from <= measure < to`. */
  measures: z.array(
    z.object({ name: z.string().min(1), measure: z.enum(measureNames), from: z.number(), to: z.number() }),
  ),
});
export type FeatureConfig = z.infer<typeof featureConfigSchema>;
