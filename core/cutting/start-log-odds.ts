import { gapSignNames, type GapSigns } from './gap-signs.ts';

/** Boosted trees over the signs of a gap. */
export interface StartForest {
  /** Names of the signs, in the order in which splits number them. */
  readonly signs: readonly string[];
  /** Log-odds before any tree has spoken. */
  readonly base: number;
  readonly trees: readonly StartTree[];
}

export interface StartTree {
  /**
   * `[sign, threshold, low, high]`; the first is the root. A gap whose sign is at most the threshold goes to `low`, else
   * to `high`: from 0 on the index of a split, below it leaf `-1 - index`.
   */
  readonly splits: readonly (readonly number[])[];
  /** What each leaf adds to the log-odds. */
  readonly leaves: readonly number[];
}

/** Natural log of P(a document begins here) / P(it goes on). @throws RangeError when the forest has learnt other signs. */
export function startLogOdds(signs: GapSigns, forest: StartForest): number {
  if (forest.signs.length !== gapSignNames.length || gapSignNames.some((name, index) => name !== forest.signs[index])) {
    throw new RangeError('the forest has learnt other signs');
  }
  const values = gapSignNames.map((name) => signs[name]);
  return forest.trees.reduce((sum, tree) => sum + leafOf(tree, values), forest.base);
}

function leafOf({ splits, leaves }: StartTree, values: readonly number[]): number {
  let at = 0;
  for (let split = splits[at]; split !== undefined; split = splits[at]) {
    const [sign = 0, threshold = 0, low = -1, high = -1] = split;
    at = (values[sign] ?? 0) <= threshold ? low : high;
  }
  return leaves[-1 - at] ?? 0;
}
