import { z } from 'zod';

/** Between `min…` and `full…` a page's support rises from 0 to 1; chosen on the training set, kept in the manifest. */
export const openSetGateSchema = z.object({
  /** Letters a-z on the page. */
  minLetters: z.number(),
  fullLetters: z.number(),
  /** Share of known words, 0..1. */
  minKnown: z.number(),
  fullKnown: z.number(),
  /** Probability of the likeliest label before the gate, 0..1. */
  minTop: z.number(),
  fullTop: z.number(),
});
export type OpenSetGate = z.infer<typeof openSetGateSchema>;

/** What the gate looks at besides the probabilities. */
export interface PageGround {
  readonly letters: number;
  /** Share of known words, 0..1. */
  readonly known: number;
}

/**
 * How far a page supports what the model says of it: 0 for a page almost without letters, of words never seen (another
 * language, noise), or that resembles no class; 1 for an ordinary page; the least of the three.
 *
 * @param probabilities - of the model, sum 1.
 */
export function pageSupport(probabilities: readonly number[], page: PageGround, gate: OpenSetGate): number {
  return Math.min(
    rise(page.letters, gate.minLetters, gate.fullLetters),
    rise(page.known, gate.minKnown, gate.fullKnown),
    rise(Math.max(...probabilities), gate.minTop, gate.fullTop),
  );
}

/**
 * @param probabilities - sum 1.
 * @param other - index of `autre`.
 * @param support - 0..1.
 * @returns probabilities, sum 1: each times the support, the rest to `autre`.
 */
export function gateOpenSet(probabilities: readonly number[], other: number, support: number): number[] {
  return probabilities.map((probability, index) => support * probability + (index === other ? 1 - support : 0));
}

function rise(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
