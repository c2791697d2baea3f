/** Log-odds that a document begins at a gap, and how the labels of its pages count. */
export interface Decoding {
  /** One entry a gap: natural log of P(begins) / P(goes on). */
  readonly logOdds: readonly number[];
  /** One entry a page, one more than the gaps: probability of each label. */
  readonly labels: readonly ReadonlyMap<string, number>[];
  /** How much a page's labels are believed, 0 (not at all) to 1 (as if pages of a document spoke independently). */
  readonly trust: number;
}

/** Lowest probability that a page gives to a label: one page never rules a label out by itself. */
const floor = 0.01;

/** The best way to reach a page with its document under a label: where it scores, and whether it began there. */
interface Step {
  readonly begins: boolean;
  /** Index of the label that the document before had, when one begins. */
  readonly from: number;
}

/**
 * Which gaps a document begins at: the likeliest sequence of (label of the open document, goes on | begins), by Viterbi's
 * dynamic programme; pages × labels steps.
 *
 * A document has one label; every page scores it by the page's own probability of it, and each gap by its log-odds. Of
 * two sequences that score the same, the one with fewer documents is taken.
 *
 * @returns one entry a gap.
 */
export function decodeStarts({ logOdds, labels, trust }: Decoding): boolean[] {
  const names = [...new Set(labels.flatMap((page) => [...page.keys()]))].sort();
  const emission = (page: ReadonlyMap<string, number> | undefined): number[] =>
    names.map((name) => trust * Math.log(Math.max(floor, page?.get(name) ?? 0)));
  let scores = emission(labels[0]);
  const steps: Step[][] = logOdds.map((odds, gap) => {
    const from = indexOfMax(scores);
    // A new document may have any label: the choice is paid for, else every doubt would be a new document.
    const begin = (scores[from] ?? 0) + odds - trust * Math.log(names.length);
    const added = emission(labels[gap + 1]);
    const taken = scores.map((score) => ({ begins: begin > score, from }));
    scores = scores.map((score, label) => Math.max(score, begin) + (added[label] ?? 0));
    return taken;
  });
  return traceBack(steps, indexOfMax(scores));
}

function traceBack(steps: readonly (readonly Step[])[], last: number): boolean[] {
  const starts: boolean[] = [];
  let label = last;
  for (const step of [...steps].reverse()) {
    const taken = step[label];
    starts.push(taken?.begins === true);
    if (taken?.begins === true) label = taken.from;
  }
  return starts.reverse();
}

/** The first of the highest; 0 when there is none. */
function indexOfMax(values: readonly number[]): number {
  return Math.max(0, values.indexOf(Math.max(...values)));
}
