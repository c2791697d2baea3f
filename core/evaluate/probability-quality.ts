/** A probability that was given to a label, and whether the label was right. */
export interface Judged {
  /** 0..1. */
  readonly probability: number;
  readonly right: boolean;
}

export interface ReliabilityBin {
  readonly count: number;
  /** 0..1, means over the bin. */
  readonly meanProbability: number;
  readonly accuracy: number;
}

/** Bins of equal mass by rising probability (fewer than `bins` when there are fewer items). */
export function reliabilityBins(items: readonly Judged[], bins = 10): ReliabilityBin[] {
  const sorted = [...items].sort((a, b) => a.probability - b.probability || Number(a.right) - Number(b.right));
  return Array.from({ length: bins }, (_, bin) => {
    const part = sorted.slice(Math.floor((bin * sorted.length) / bins), Math.floor(((bin + 1) * sorted.length) / bins));
    return {
      count: part.length,
      meanProbability: mean(part.map(({ probability }) => probability)),
      accuracy: mean(part.map(({ right }) => Number(right))),
    };
  }).filter(({ count }) => count > 0);
}

/**
 * Expected calibration error over equal-mass bins (Nguyen and O'Connor, Posterior calibration and exploratory analysis for
 * natural language processing models, EMNLP 2015): mean distance of probability and accuracy, 0..1; null without items.
 */
export function calibrationError(bins: readonly ReliabilityBin[]): number | null {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  return bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.meanProbability - bin.accuracy), 0) / all;
}

/**
 * Area under the ROC curve of the probability as a judge of rightness: the chance that a right item has the higher
 * probability than a wrong one, ties half (Mann and Whitney, 1947). Null when all are right or all wrong.
 */
export function rightnessAuroc(items: readonly Judged[]): number | null {
  const sorted = [...items].sort((a, b) => a.probability - b.probability);
  const right = items.filter((item) => item.right).length;
  const wrong = items.length - right;
  if (right === 0 || wrong === 0) return null;
  let rankSum = 0;
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while (end < sorted.length && sorted[end]?.probability === sorted[start]?.probability) end += 1;
    const tied = sorted.slice(start, end);
    rankSum += (tied.filter((item) => item.right).length * (start + 1 + end)) / 2;
    start = end;
  }
  return (rankSum - (right * (right + 1)) / 2) / (right * wrong);
}

export interface RiskPoint {
  /** Share of the items kept, those of the highest probability, 0..1. */
  readonly coverage: number;
  /** Share of the kept that are wrong, 0..1. */
  readonly risk: number;
  /** Lowest probability kept. */
  readonly threshold: number;
}

/** Risk against coverage as the threshold falls, one point a distinct probability (El-Yaniv and Wiener, JMLR 2010). */
export function riskCoverage(items: readonly Judged[]): RiskPoint[] {
  const sorted = [...items].sort((a, b) => b.probability - a.probability);
  const points: RiskPoint[] = [];
  let wrong = 0;
  sorted.forEach(({ probability, right }, index) => {
    if (!right) wrong += 1;
    if (sorted[index + 1]?.probability === probability) return;
    points.push({ coverage: (index + 1) / sorted.length, risk: wrong / (index + 1), threshold: probability });
  });
  return points;
}

/** Risk among the `coverage` share of highest probability; items tied at the cut share their error. Null without items. */
export function riskAt(items: readonly Judged[], coverage: number): number | null {
  if (items.length === 0) return null;
  const wanted = coverage * items.length;
  let kept = 0;
  let errors = 0;
  for (const { coverage: share, risk } of riskCoverage(items)) {
    const count = share * items.length;
    const wrong = risk * count;
    if (count >= wanted) return (errors + ((wrong - errors) * (wanted - kept)) / (count - kept)) / wanted;
    kept = count;
    errors = wrong;
  }
  return errors / wanted;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
