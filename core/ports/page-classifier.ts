import { type PageClassification } from '../page-classification.ts';
import { type ReadPage } from '../page.ts';

/** Says which class each page looks like. */
export interface PageClassifier {
  /** Name and version of the model, e.g. `page-classifier/2.1.0`. */
  readonly version: string;
  /** The classes, `autre` among them, in the order of the model's scores. */
  readonly labels: readonly string[];
  /**
   * @param page - upright, read; a blank page is `autre`.
   * @throws LiasseError `engine-unavailable` (retryable).
   */
  classify(page: ReadPage): Promise<PageClassification>;
}
