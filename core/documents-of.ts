import { type AnalysedPage } from './analysed-page.ts';
import { type DocumentResult } from './file-result.ts';

/** The documents of a file, in page order, covering every page once. */
export function documentsOf(pages: readonly AnalysedPage[]): DocumentResult[] {
  const first = pages[0];
  const label = first?.classification.probabilities[0] ?? { label: 'autre', probability: 0 };
  return [{ firstPage: 1, lastPage: pages.length, ...label, alternatives: [], decision: 'review', reasons: [] }];
}
