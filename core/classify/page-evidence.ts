import { type Evidence } from '../page-classification.ts';
import { foldText } from './fold-text.ts';
import { type FeatureSource, type PageFeatures } from './page-features.ts';

const most = 8;

/**
 * What on the page spoke most for a label.
 *
 * A linear model's log-odds are a sum over features, so what each source adds is exact: the contributions of its features
 * to the label less the mean of their contributions to the other labels; a feature that several sources share (a hash, an
 * n-gram) is shared out by occurrences.
 *
 * @param features - of the page.
 * @param advantage - of each feature, in the order of `features.ids`: log-odds for the label against the mean of the others.
 * @param page - its number, from 1.
 * @returns at most 8, heaviest first, all positive; a word within a pair already named is left out.
 */
export function pageEvidence(features: PageFeatures, advantage: Float64Array, page: number): Evidence[] {
  const weights = new Map<number, number>();
  features.ids.forEach((id, index) => weights.set(id, (advantage[index] ?? 0) / (features.counts.get(id) ?? 1)));
  const weighed = features.sources
    .map((source) => ({ source, weight: source.count * sum(source.ids, weights) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const chosen: { evidence: Evidence; key: string }[] = [];
  for (const { source, weight } of weighed) {
    if (chosen.length === most) break;
    const text = shown(source);
    const key = source.kind === 'word' ? ` ${foldText(text)} ` : text;
    if (text !== '' && !chosen.some((other) => other.key.includes(key))) {
      chosen.push({ key, evidence: evidenceOf(source, text, { weight, page }) });
    }
  }
  return chosen.map(({ evidence }) => evidence);
}

function evidenceOf({ kind, box }: FeatureSource, text: string, found: Pick<Evidence, 'weight' | 'page'>): Evidence {
  return { kind, text, ...found, ...(box === null ? {} : { box }) };
}

function sum(ids: readonly number[], weights: ReadonlyMap<number, number>): number {
  return ids.reduce((total, id) => total + (weights.get(id) ?? 0), 0);
}

/** The words without the punctuation around them. */
function shown({ kind, text }: FeatureSource): string {
  return kind === 'rule' ? text : text.replace(/^[^\p{L}\p{N}<]+|[^\p{L}\p{N}<)%€]+$/gu, '').slice(0, 80);
}
