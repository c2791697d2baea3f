/**
 * Upper bound of a proportion by Clopper and Pearson (The use of confidence or fiducial limits illustrated in the case of
 * the binomial, Biometrika 26, 1934): the share at which `errors` or fewer among `count` would occur with chance
 * 1 - `confidence`. One-sided.
 *
 * @param count - at least 0; without any, nothing is known and the bound is 1.
 * @param confidence - 0..1, e.g. 0.95.
 */
export function clopperPearsonUpper(errors: number, count: number, confidence: number): number {
  if (errors >= count) return 1;
  let low = 0;
  let high = 1;
  // 60 halvings: to the last bit of a double.
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (atMost(errors, count, middle) > 1 - confidence) low = middle;
    else high = middle;
  }
  return high;
}

/** Chance of at most `errors` among `count` at a given rate, summed from logarithms so that nothing overflows. */
function atMost(errors: number, count: number, rate: number): number {
  let logBinomial = 0;
  let sum = 0;
  for (let k = 0; k <= errors; k += 1) {
    if (k > 0) logBinomial += Math.log((count - k + 1) / k);
    sum += Math.exp(logBinomial + k * Math.log(rate) + (count - k) * Math.log1p(-rate));
  }
  return sum;
}
