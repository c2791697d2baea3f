import { isRight, type LabelledFact, weighedSum } from './document-fact.ts';
import { type Statistics } from './schemas/statistics.ts';

const tenths = 10;

interface Bin {
  readonly bin: Statistics['reliability'][number];
  readonly weight: number;
}

/** Stated probability beside the share that was right, by tenths, and their mean distance (ECE) weighted by documents. */
export function reliability(labelled: readonly LabelledFact[]): Pick<Statistics, 'reliability' | 'calibrationError'> {
  const bins = Array.from({ length: tenths }, (_, tenth) =>
    binOf(labelled.filter(({ probability }) => Math.min(tenths - 1, Math.floor(probability * tenths)) === tenth), tenth),
  ).filter(({ weight }) => weight > 0); // prettier-ignore
  const all = weighedSum(labelled);
  const distance = bins.reduce((sum, { weight, bin }) => sum + weight * Math.abs(bin.stated - bin.right), 0);
  return {
    reliability: bins.map(({ bin }) => bin),
    calibrationError: all === 0 ? null : distance / all,
  };
}

function binOf(facts: readonly LabelledFact[], tenth: number): Bin {
  const weight = weighedSum(facts);
  const mean = (valueOf: (fact: LabelledFact) => number): number => weighedSum(facts, valueOf) / weight;
  const bin = {
    from: tenth / tenths,
    to: (tenth + 1) / tenths,
    documents: facts.length,
    stated: Math.min(
      1,
      mean(({ probability }) => probability),
    ),
    right: Math.min(
      1,
      mean((fact) => Number(isRight(fact))),
    ),
  };
  return { bin, weight };
}
