import { type Word } from '../page.ts';

/** Mean confidence of the words, each counted by its length, 0..1; null without a word. */
export function textConfidence(words: readonly Word[]): number | null {
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  const sum = words.reduce((total, { text, confidence: sure }) => total + text.length * (sure ?? 0), 0);
  return length === 0 ? null : Math.min(1, sum / length);
}
