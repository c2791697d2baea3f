/** What training keeps of a page: numbers only, none of its words. */
export interface SparsePage {
  /** Distinct ids of features. */
  readonly ids: Int32Array;
  /** As many. */
  readonly values: Float32Array;
}

/** A page whose label is known, with the scores that the shipped model gives it. */
export interface LabelledPage extends SparsePage {
  readonly label: string;
  /** Pages of one source stay on one side of a split. */
  readonly group: string;
  /** Pages of one document; they share its weight. */
  readonly document: string;
  /** One a shipped label. */
  readonly logits: readonly number[];
}
