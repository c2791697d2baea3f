import { type PlannedPage, type PlanRequest } from './schemas/document.ts';

/** A document of the plan as it is: its pages in order. */
export interface PlacedDocument {
  readonly id: string;
  readonly pages: readonly PlannedPage[];
}

/** A document of the plan as it is to be; `id` of the one it goes on from, null for a new one. */
export interface ArrangedDocument {
  readonly id: string | null;
  readonly label: string | undefined;
  readonly pages: readonly PlannedPage[];
  /** The same pages in the same order, whichever way they are turned. */
  readonly isSame: boolean;
}

/** Why a plan cannot be: a page of the file is missing, is there twice, or is none of the file's. */
export type PlanFault = 'page-missing' | 'page-twice' | 'page-unknown';

/**
 * Arranges the pages of a file anew: documents cut, glued, put in another order, pages moved and turned. A document that keeps
 * the first page of one that is there goes on from it, the first such one only.
 *
 * @returns the documents in their new order; or what is wrong with the plan.
 */
export function arrangePages(
  current: readonly PlacedDocument[],
  wanted: PlanRequest['documents'],
): readonly ArrangedDocument[] | PlanFault {
  const fault = faultOf(pagesOf(current), pagesOf(wanted));
  if (fault !== undefined) return fault;
  const unused = new Map(current.map((document) => [document.pages[0]?.page, document]));
  return wanted.map(({ label, pages }) => {
    const from = unused.get(pages[0]?.page);
    unused.delete(pages[0]?.page);
    return { id: from?.id ?? null, label, pages, isSame: from !== undefined && hasSamePages(from.pages, pages) };
  });
}

function faultOf(present: readonly number[], wanted: readonly number[]): PlanFault | undefined {
  const known = new Set(present);
  if (wanted.some((page) => !known.has(page))) return 'page-unknown';
  const named = new Set(wanted);
  if (named.size < wanted.length) return 'page-twice';
  return named.size < known.size ? 'page-missing' : undefined;
}

function pagesOf(documents: readonly { readonly pages: readonly PlannedPage[] }[]): number[] {
  return documents.flatMap(({ pages }) => pages.map(({ page }) => page));
}

function hasSamePages(a: readonly PlannedPage[], b: readonly PlannedPage[]): boolean {
  return a.length === b.length && a.every(({ page }, index) => page === b[index]?.page);
}
