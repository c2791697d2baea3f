import { type AnalysedPage } from './analysed-page.ts';
import { softmax } from './classify/softmax.ts';
import { type DocumentSpan } from './cut-documents.ts';
import { type DecisionRule } from './decision-rule.ts';
import { type DocumentResult, type Reason } from './file-result.ts';
import { labelName } from './label-names.ts';

/** The label of what no label fits: never accepted, a person says what it is; a span of blank pages is the exception. */
const other = 'autre';
const mostAlternatives = 3;
const mostReasons = 8;
/** Letters from which a page counts in full; below, in proportion. */
const fullPage = 400;
/** Letters between which the amount of text tells how much of a proof it is, and those at which the temperature is given. */
const proof = { fewest: 30, usual: 1000, most: 2000 };
/** Letters below which a document is said to have little text. */
const littleText = 120;
/** Lowest probability of a page that counts: one page never rules a label out by itself. */
const floor = 1e-3;

type Labelled = DocumentResult['alternatives'][number];

/**
 * Says what a document is, how sure that is, and whether it may stand without a person.
 *
 * The pages' probabilities are put together as a mean of their logarithms, the first page counting twice and a page of
 * few letters less, then a softmax at the rule's temperature.
 *
 * @param span - pages of the document.
 * @param pages - of the file; those outside the span are left out.
 * @param rule - calibrated with the model that gave the probabilities.
 * @returns `accepted` when the probability reaches the rule's threshold and nothing else casts doubt; else `review`, with
 * a French sentence for each doubt.
 */
export function decideDocument(span: DocumentSpan, pages: readonly AnalysedPage[], rule: DecisionRule): DocumentResult {
  const own = pages.filter(({ page }) => page.number >= span.firstPage && page.number <= span.lastPage);
  const ranked = rankLabels(own, rule);
  const [best = { label: other, probability: 1 }, ...rest] = ranked;
  const allBlank = own.length > 0 && own.every(({ page, problem }) => page.blank && problem === undefined);
  const doubts = allBlank ? [] : findDoubts({ best, second: rest[0], own, rule });
  return {
    firstPage: span.firstPage,
    lastPage: span.lastPage,
    label: best.label,
    probability: best.probability,
    alternatives: rest.slice(0, mostAlternatives),
    decision: doubts.length === 0 ? 'accepted' : 'review',
    reasons: [...doubts, ...evidenceFor(best.label, own)],
  };
}

/** Labels of a document with their probabilities, likeliest first. */
function rankLabels(pages: readonly AnalysedPage[], rule: DecisionRule): Labelled[] {
  const sums = new Map<string, number>();
  for (const { page, share } of heardPages(pages)) {
    for (const { label, probability } of page.classification.probabilities) {
      sums.set(label, (sums.get(label) ?? 0) + share * Math.log(Math.max(floor, probability)));
    }
  }
  const labels = [...sums.keys()];
  const scores = [...sums.values()];
  const best = labels[scores.indexOf(Math.max(...scores))];
  const temperature = best === other ? (rule.otherTemperature ?? rule.temperature) : labelTemperature(pages, rule);
  const probabilities = softmax(scores, temperature);
  return labels
    .map((label, index) => ({ label, probability: Math.min(1, probabilities[index] ?? 0) }))
    .sort((a, b) => b.probability - a.probability);
}

/** Little text is less of a proof than much: a temperature that falls with it makes the probability more even. */
function labelTemperature(pages: readonly AnalysedPage[], { temperature, textExponent = 0 }: DecisionRule): number {
  const amount = Math.min(proof.most, Math.max(proof.fewest, lettersOf(pages)));
  return temperature * (amount / proof.usual) ** -textExponent;
}

interface HeardPage {
  readonly page: AnalysedPage;
  /** Of what the document's pages say together, 0..1, sum 1. */
  readonly share: number;
}

/** The pages that are asked: those with text, the first counting twice and one of few letters less. */
function heardPages(pages: readonly AnalysedPage[]): HeardPage[] {
  const read = pages.filter(({ page }) => page.lines.length > 0);
  const heard = read.length > 0 ? read : pages.slice(0, 1);
  const weights = heard.map(
    ({ page }, index) => (index === 0 ? 2 : 1) * Math.max(0.05, Math.min(1, letters(page) / fullPage)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return heard.map((page, index) => ({ page, share: (weights[index] ?? 0) / total }));
}

function letters(page: AnalysedPage['page']): number {
  return page.lines.reduce((sum, line) => sum + line.words.reduce((count, word) => count + word.text.length, 0), 0);
}

function lettersOf(pages: readonly AnalysedPage[]): number {
  return pages.reduce((sum, { page }) => sum + letters(page), 0);
}

interface Findings {
  readonly best: Labelled;
  readonly second: Labelled | undefined;
  readonly own: readonly AnalysedPage[];
  readonly rule: DecisionRule;
}

function findDoubts({ best, second, own, rule }: Findings): Reason[] {
  return [
    labelDoubt({ best, second, own, rule }),
    ruleDoubt({ best, own, rule }),
    unreadDoubt(own),
    ...poorlyReadDoubts(own, rule),
  ].filter((doubt) => doubt !== undefined);
}

function labelDoubt({ best, second, own, rule }: Findings): Reason | undefined {
  const threshold = best.label === other ? null : thresholdOf(best.label, rule);
  if (threshold !== null && best.probability >= threshold) return undefined;
  if (lettersOf(own) < littleText) {
    return { kind: 'doubt', text: 'Peu de texte : trop peu pour dire de quelle classe il s’agit.' };
  }
  if (best.label === other) {
    return { kind: 'doubt', text: 'Ne ressemble à rien d’appris : à classer par une personne.' };
  }
  if (threshold === null) {
    return { kind: 'doubt', text: `${quoted(best)} : classe toujours relue, faute d’essais qui en bornent l’erreur.` };
  }
  if (second !== undefined && second.probability >= best.probability / 2) {
    return { kind: 'doubt', text: `Deux classes proches : ${quoted(best)} et ${quoted(second)}.` };
  }
  return { kind: 'doubt', text: `Classe peu sûre : ${quoted(best)}, au-dessous du seuil de ${percent(threshold)}.` };
}

/** The rules by themselves speak for another label, and more than for this one. `autre` has no rules of its own. */
function ruleDoubt({ best, own, rule }: Pick<Findings, 'best' | 'own' | 'rule'>): Reason | undefined {
  if (best.label === other) return undefined;
  const votes = new Map<string, number>();
  for (const { page, share } of heardPages(own)) {
    const vote = page.classification.ruleVote;
    if (vote !== null && vote.label !== other)
      votes.set(vote.label, (votes.get(vote.label) ?? 0) + share * vote.probability);
  }
  const [strongest] = [...votes].filter(([label]) => label !== best.label).sort((a, b) => b[1] - a[1]);
  if (strongest === undefined) return undefined;
  const [label, share] = strongest;
  if (share - (votes.get(best.label) ?? 0) < (rule.mostContradiction ?? 1)) return undefined;
  return {
    kind: 'doubt',
    text: `Les règles et le modèle se contredisent : les règles disent ${labelName(label)}, le modèle ${labelName(best.label)}.`,
  };
}

/** @returns null: never without a person. */
function thresholdOf(label: string, rule: DecisionRule): number | null {
  const own = rule.labelThresholds?.[label];
  return own === undefined ? rule.acceptThreshold : own;
}

function unreadDoubt(own: readonly AnalysedPage[]): Reason | undefined {
  const unread = own.filter(({ problem }) => problem !== undefined).length;
  return unread * 2 > own.length || unread === own.length
    ? { kind: 'doubt', text: `La plupart des pages n’ont pas pu être lues (${unread} sur ${own.length}).` }
    : undefined;
}

function poorlyReadDoubts(own: readonly AnalysedPage[], rule: DecisionRule): Reason[] {
  return own.flatMap(({ page: { textConfidence, number } }) =>
    textConfidence !== null && textConfidence < rule.minTextConfidence
      ? [
          {
            kind: 'doubt',
            text: `Page ${number} mal lue : confiance de lecture ${percent(textConfidence)}.`,
            page: number,
          },
        ]
      : [],
  );
}

function evidenceFor(label: string, own: readonly AnalysedPage[]): Reason[] {
  const heaviest = new Map<string, Reason & { weight: number }>();
  for (const { classification } of own) {
    if (classification.probabilities[0]?.label !== label) continue;
    for (const evidence of classification.evidence) {
      const key = `${evidence.kind} ${evidence.text}`;
      if (evidence.weight > (heaviest.get(key)?.weight ?? 0)) heaviest.set(key, evidence);
    }
  }
  return [...heaviest.values()].sort((a, b) => b.weight - a.weight).slice(0, mostReasons);
}

function quoted({ label, probability }: Labelled): string {
  return `${labelName(label)} (${percent(probability)})`;
}

/** Rounded down, so that what is below a threshold is seen to be. */
function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-9)}\u00a0%`;
}
