export type Interval = readonly [low: number, high: number];

export interface Resampling {
  /** Draws, e.g. 2000. */
  readonly draws: number;
  /** Numbers in [0, 1). */
  readonly chance: () => number;
}

/**
 * 95 % percentile bootstrap interval (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13) of a
 * statistic, whole groups being drawn with replacement.
 *
 * @param groups - items that belong together, e.g. the files of one source; at least one.
 * @param statistic - of a sample; null where it is undefined, which draws are left out.
 */
export function bootstrapInterval<Item>(
  groups: readonly (readonly Item[])[],
  statistic: (sample: readonly Item[]) => number | null,
  { draws, chance }: Resampling,
): Interval | null {
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const sample = groups.flatMap(() => groups[Math.floor(chance() * groups.length)] ?? []);
    const value = statistic(sample);
    if (value !== null) values.push(value);
  }
  values.sort((a, b) => a - b);
  const low = values[Math.floor(0.025 * (values.length - 1))];
  const high = values[Math.floor(0.975 * (values.length - 1))];
  return low === undefined || high === undefined ? null : [low, high];
}
