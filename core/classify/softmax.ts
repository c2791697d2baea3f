/**
 * @param scores - finite.
 * @param temperature - positive; above 1 it makes the probabilities more even, below 1 less.
 * @returns probabilities, as many, sum 1.
 */
export function softmax(scores: readonly number[], temperature: number): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - top) / temperature)); // exp(0) = 1 for the top: no overflow
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
