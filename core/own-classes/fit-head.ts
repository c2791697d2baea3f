import { logSumExp } from './extend-scores.ts';
import { minimise } from './minimise.ts';
import { type HeadRow } from './own-head.ts';
import { type LabelledPage } from './sparse-page.ts';

/** A label whose row is trained. */
export type FreeLabel = Pick<HeadRow, 'label' | 'description' | 'own'>;

/** Strength of the pull to 0, beside a mean loss over weights that sum to 1: that with which the shipped model was trained. */
const pull = 3e-5;
const iterations = 60;

interface Problem {
  /** The shipped labels, then the user's own. */
  readonly labels: readonly string[];
  readonly free: readonly FreeLabel[];
}

/** A page as the objective sees it: ids narrowed to the features in use, scores of all labels before the rows are added. */
interface Row {
  readonly at: Int32Array;
  readonly values: Float32Array;
  readonly offset: Float64Array;
  readonly truth: number;
  readonly weight: number;
}

/**
 * Trains rows of weights on top of a model that stays as it is: the weights, pulled to 0, under which the pages' labels are
 * likeliest (multinomial logistic regression with the shipped scores as offset; convex, so there is one answer).
 *
 * @param pages - examples, corrections and anchors; every label weighs the same, its documents share that, their pages theirs.
 * @returns one row a free label.
 */
export function fitHead(pages: readonly LabelledPage[], { labels, free }: Problem): HeadRow[] {
  const used = [...new Set(pages.flatMap(({ ids }) => [...ids]))].sort((a, b) => a - b);
  const place = new Map(used.map((id, at) => [id, at]));
  const weights = pageWeights(pages);
  const rows = pages.map((page, index): Row => ({
    at: page.ids.map((id) => place.get(id) ?? 0),
    values: page.values,
    offset: offsetOf(page.logits, labels.length),
    truth: labels.indexOf(page.label),
    weight: weights[index] ?? 0,
  }));
  const columns = free.map(({ label }) => labels.indexOf(label));
  const point = minimise((weighed) => lossOf(weighed, rows, columns), (used.length + 1) * free.length, iterations);
  return free.map((label, row) => {
    const first = row * (used.length + 1);
    const kept = used.flatMap((id, at) => {
      const weight = Math.round((point[first + at] ?? 0) * 1e4) / 1e4;
      return weight === 0 ? [] : [[id, weight] as const];
    });
    const documents = new Set(pages.filter((page) => page.label === label.label).map(({ document }) => document));
    return {
      ...label,
      documents: documents.size,
      bias: Math.round((point[first + used.length] ?? 0) * 1e4) / 1e4,
      ids: kept.map(([id]) => id),
      weights: kept.map(([, weight]) => weight),
    };
  });
}

/**
 * Scores before the rows: a new class begins with what the shipped ones weigh together, so that its own row is the
 * logarithm of its odds against them all.
 */
function offsetOf(logits: readonly number[], labels: number): Float64Array {
  const all = logSumExp(logits);
  return Float64Array.from({ length: labels }, (_, label) => logits[label] ?? all);
}

/** Sum 1. */
function pageWeights(pages: readonly LabelledPage[]): number[] {
  const documents = new Map<string, Set<string>>();
  const sheets = new Map<string, number>();
  for (const { label, document } of pages) {
    documents.set(label, (documents.get(label) ?? new Set()).add(document));
    sheets.set(document, (sheets.get(document) ?? 0) + 1);
  }
  const raw = pages.map(({ label, document }) => 1 / (documents.get(label)?.size ?? 1) / (sheets.get(document) ?? 1));
  const sum = raw.reduce((all, weight) => all + weight, 0);
  return raw.map((weight) => weight / sum);
}

function lossOf(
  point: Float64Array,
  rows: readonly Row[],
  columns: readonly number[],
): { value: number; gradient: Float64Array } {
  const width = point.length / columns.length;
  const gradient = new Float64Array(point.length);
  let value = 0;
  for (const row of rows) {
    const scores = Float64Array.from(row.offset);
    columns.forEach(
      (column, free) =>
        (scores[column] = (scores[column] ?? 0) + rowScore(point.subarray(free * width, (free + 1) * width), row)),
    );
    const all = logSumExp(scores);
    value += row.weight * (all - (scores[row.truth] ?? 0));
    columns.forEach((column, free) => {
      const error = Math.exp((scores[column] ?? 0) - all) - (column === row.truth ? 1 : 0);
      addScaledRow(gradient, row, { first: free * width, width, scale: row.weight * error });
    });
  }
  for (let at = 0; at < point.length; at += 1) {
    if (at % width === width - 1) continue; // the bias is free
    const weight = point[at] ?? 0;
    value += (pull / 2) * weight * weight;
    gradient[at] = (gradient[at] ?? 0) + pull * weight;
  }
  return { value, gradient };
}

/** @param weights - of the row, its bias last. */
function rowScore(weights: Float64Array, { at, values }: Row): number {
  let sum = weights[weights.length - 1] ?? 0;
  for (let index = 0; index < at.length; index += 1) sum += (weights[at[index] ?? 0] ?? 0) * (values[index] ?? 0);
  return sum;
}

function addScaledRow(
  gradient: Float64Array,
  { at, values }: Row,
  { first, width, scale }: { first: number; width: number; scale: number },
): void {
  for (let index = 0; index < at.length; index += 1) {
    const place = first + (at[index] ?? 0);
    gradient[place] = (gradient[place] ?? 0) + scale * (values[index] ?? 0);
  }
  const bias = first + width - 1;
  gradient[bias] = (gradient[bias] ?? 0) + scale;
}
