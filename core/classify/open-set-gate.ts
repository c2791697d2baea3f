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

/** What the gate looks at. */
export interface PageSupport {
  readonly letters: number;
  readonly known: number;
}

/**
 * Gives to `autre` what the model says without ground: a page almost without letters, of words never seen (another
 * language, noise), or that resembles no class.
 *
 * @param probabilities - of the model, sum 1.
 * @param other - index of `autre`.
 * @returns probabilities, sum 1: each times the support (the least of the three, 0..1), the rest to `autre`.
 */
export function gateOpenSet(
  probabilities: readonly number[],
  other: number,
  { gate, page }: { readonly gate: OpenSetGate; readonly page: PageSupport },
): number[] {
  const support = Math.min(
    rise(page.letters, gate.minLetters, gate.fullLetters),
    rise(page.known, gate.minKnown, gate.fullKnown),
    rise(Math.max(...probabilities), gate.minTop, gate.fullTop),
  );
  return probabilities.map((probability, index) => support * probability + (index === other ? 1 - support : 0));
}

function rise(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
