/** A file's true label and the one that was predicted. */
export interface LabelPair {
  readonly truth: string;
  readonly predicted: string;
}

export interface ClassScore {
  readonly label: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Files that truly have the label. */
  readonly support: number;
}

export interface LabelScores {
  /** Of the labels that occur as truth, in alphabetical order. */
  readonly classes: readonly ClassScore[];
  /** 0..1; null without files. */
  readonly accuracy: number | null;
  /** Unweighted mean of the classes' F1, 0..1; null without files. */
  readonly macroF1: number | null;
}

/** Precision, recall and F1 of each true label; what is undefined (0/0) counts as 0. */
export function labelScores(pairs: readonly LabelPair[]): LabelScores {
  const support = counts(pairs.map(({ truth }) => truth));
  const predicted = counts(pairs.map((pair) => pair.predicted));
  const right = counts(pairs.filter((pair) => pair.truth === pair.predicted).map(({ truth }) => truth));
  const classes = [...support.keys()].sort().map((label): ClassScore => {
    const hits = right.get(label) ?? 0;
    const all = support.get(label) ?? 0;
    const precision = ratio(hits, predicted.get(label) ?? 0);
    const recall = ratio(hits, all);
    return { label, precision, recall, f1: ratio(2 * precision * recall, precision + recall), support: all };
  });
  if (pairs.length === 0) return { classes, accuracy: null, macroF1: null };
  const hits = [...right.values()].reduce((sum, count) => sum + count, 0);
  const f1 = classes.reduce((sum, score) => sum + score.f1, 0) / classes.length;
  return { classes, accuracy: hits / pairs.length, macroF1: f1 };
}

function counts(labels: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const label of labels) found.set(label, (found.get(label) ?? 0) + 1);
  return found;
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
