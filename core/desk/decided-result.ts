import { type DocumentResult, type FileResult } from '../file-result.ts';
import { foundDocument } from './found-document.ts';
import { type DocumentItem } from './items.ts';

/** The result of a file as persons left it: their documents, labels and decisions, for exports. */
export function decidedResult(result: FileResult, documents: readonly DocumentItem[]): FileResult {
  return { ...result, documents: documents.map((document) => decidedDocument(document, result)) };
}

function decidedDocument({ pages, label, state, program }: DocumentItem, result: FileResult): DocumentResult {
  const numbers = pages.map(({ page }) => page);
  const [firstPage, lastPage] = [Math.min(...numbers), Math.max(...numbers)];
  const found = foundDocument(result, firstPage, lastPage);
  return {
    firstPage,
    lastPage,
    label,
    probability: program.probability,
    alternatives: found?.alternatives ?? [],
    decision: state === 'accepted' ? 'accepted' : 'review',
    reasons: found?.reasons ?? [],
  };
}
