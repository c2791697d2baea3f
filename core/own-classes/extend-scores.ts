import { type HeadRow, type OwnHead } from './own-head.ts';
import { type SparsePage } from './sparse-page.ts';

/** Scores of one page: one logit a label; contributions row-major `[features, labels]`. */
export interface PageScores {
  readonly logits: Float32Array;
  readonly contributions: Float32Array;
}

/** A user's head over the labels of the shipped model, made ready to be applied to pages. */
export class HeadExtension {
  /** The shipped labels, then the user's own. */
  readonly labels: readonly string[];
  readonly #base: number;
  readonly #rows: readonly { readonly column: number; readonly bias: number; readonly weights: Map<number, number> }[];

  constructor(base: readonly string[], { rows }: OwnHead) {
    const own = rows.filter((row) => row.own).map(({ label }) => label);
    this.labels = [...base, ...own];
    this.#base = base.length;
    this.#rows = rows.map((row) => ({
      column: this.labels.indexOf(row.label),
      bias: row.bias,
      weights: weightsOf(row),
    }));
  }

  /** Adds what the rows say: a new class gets a score of its own, a corrected one a changed score. */
  extend({ ids, values }: SparsePage, { logits, contributions }: PageScores): PageScores {
    const labels = this.labels.length;
    const scores = new Float32Array(labels);
    scores.set(logits);
    const parts = new Float32Array(ids.length * labels);
    for (let at = 0; at < ids.length; at += 1) {
      parts.set(contributions.subarray(at * this.#base, (at + 1) * this.#base), at * labels);
    }
    for (const { column, bias, weights } of this.#rows) {
      // The softmax knows the score of a new class against the others' as trained: see `offsetOf` in fit-head.ts.
      let sum = bias + (column >= this.#base ? logSumExp(logits) : 0);
      ids.forEach((id, at) => {
        const part = (weights.get(id) ?? 0) * (values[at] ?? 0);
        sum += part;
        parts[at * labels + column] = (parts[at * labels + column] ?? 0) + part;
      });
      scores[column] = (scores[column] ?? 0) + sum;
    }
    return { logits: scores, contributions: parts };
  }
}

/** ln Σ exp: what the shipped labels weigh together. */
export function logSumExp(values: ArrayLike<number>): number {
  const numbers = Array.from(values);
  const top = Math.max(...numbers);
  return top + Math.log(numbers.reduce((sum, value) => sum + Math.exp(value - top), 0));
}

function weightsOf({ ids, weights }: HeadRow): Map<number, number> {
  return new Map(ids.map((id, index) => [id, weights[index] ?? 0]));
}
