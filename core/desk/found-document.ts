import { type DocumentResult, type FileResult } from '../file-result.ts';

/** What the program found in just these pages; undefined where a person has put others together. */
export function foundDocument(
  { documents }: Pick<FileResult, 'documents'>,
  firstPage: number | undefined,
  lastPage: number | undefined,
): DocumentResult | undefined {
  return documents.find((found) => found.firstPage === firstPage && found.lastPage === lastPage);
}
