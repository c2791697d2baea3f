import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  cutBefore,
  documentOf,
  glueToPrevious,
  movePage,
  type PagePlan,
  pagesOf,
  turnPage,
} from '../../web/review/page-plan.ts';

const planOf = (...documents: readonly (readonly number[])[]): PagePlan =>
  documents.map((pages) => ({ label: 'facture', pages: pages.map((page) => ({ page, rotation: 0 as const })) }));
const numbers = (plan: PagePlan): number[][] => plan.map(({ pages }) => pages.map(({ page }) => page));

describe('page plan', () => {
  test('a cut begins a document whose label is to be found', () => {
    const cut = cutBefore(planOf([1, 2, 3]), 2);
    expect(numbers(cut)).toEqual([[1], [2, 3]]);
    expect(cut.map(({ label }) => label)).toEqual(['facture', undefined]);
  });

  test('a cut before a first page changes nothing, nor does gluing the first document', () => {
    const plan = planOf([1], [2, 3]);
    expect(cutBefore(plan, 2)).toEqual(plan);
    expect(glueToPrevious(plan, 1)).toEqual(plan);
  });

  test('gluing undoes a cut', () => {
    expect(numbers(glueToPrevious(cutBefore(planOf([1, 2, 3]), 3), 3))).toEqual([[1, 2, 3]]);
  });

  test('a page moves over a document’s edge, and a document left empty is gone', () => {
    expect(numbers(movePage(planOf([1, 2], [3]), 2, 1))).toEqual([[1], [2, 3]]);
    expect(numbers(movePage(planOf([1, 2], [3]), 3, -1))).toEqual([[1, 2, 3]]);
  });

  test('four quarters bring a page back', () => {
    const plan = planOf([1, 2]);
    const turned = turnPage(plan, 2, 1);
    expect(turned[0]?.pages[1]?.rotation).toBe(90);
    expect(turnPage(turnPage(turnPage(turned, 2, 1), 2, 1), 2, 1)).toEqual(plan);
    expect(turnPage(plan, 2, -1)[0]?.pages[1]?.rotation).toBe(270);
  });

  test('whatever is done, every page stays in exactly one document', () => {
    const edit = fc.tuple(fc.constantFrom(cutBefore, glueToPrevious, forward, back), fc.integer({ min: 1, max: 6 }));
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
        const plan = edits.reduce((before, [change, page]) => change(before, page), planOf([1, 2, 3], [4, 5, 6]));
        expect(pagesOf(plan).map(({ page }) => page).sort()).toEqual([1, 2, 3, 4, 5, 6]); // prettier-ignore
        expect(documentOf(plan, 6)).toBeGreaterThanOrEqual(0);
        expect(plan.every(({ pages }) => pages.length > 0)).toBe(true);
      }),
    );
  });
});

function forward(plan: PagePlan, page: number): PagePlan {
  return movePage(plan, page, 1);
}

function back(plan: PagePlan, page: number): PagePlan {
  return movePage(plan, page, -1);
}
