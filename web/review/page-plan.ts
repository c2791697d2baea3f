import { type PlannedPage } from '../../core/desk/schemas/document.ts';
import { type Rotation } from '../../core/page.ts';

/** A document to be: the label it keeps or is given, and its pages in order. */
export interface PlannedDocument {
  readonly label: string | undefined;
  readonly pages: readonly PlannedPage[];
}

/** How the pages of one file lie in documents. The file itself is never touched. */
export type PagePlan = readonly PlannedDocument[];

/** Cuts before a page: what follows becomes a document of its own, whose label is to be found. Nothing changes at a first page. */
export function cutBefore(plan: PagePlan, page: number): PagePlan {
  return plan.flatMap((document) => {
    const at = document.pages.findIndex((planned) => planned.page === page);
    if (at <= 0) return [document];
    return [
      { ...document, pages: document.pages.slice(0, at) },
      { label: undefined, pages: document.pages.slice(at) },
    ];
  });
}

/** Glues the document of a page to the one before it, whose label stays. Nothing changes in the first document. */
export function glueToPrevious(plan: PagePlan, page: number): PagePlan {
  const at = documentOf(plan, page);
  const before = plan[at - 1];
  const glued = plan[at];
  if (before === undefined || glued === undefined) return plan;
  return [...plan.slice(0, at - 1), { ...before, pages: [...before.pages, ...glued.pages] }, ...plan.slice(at + 1)];
}

/** Moves a page one place; over a document's edge it goes into the neighbour. A document left without pages is gone. */
export function movePage(plan: PagePlan, page: number, step: 1 | -1): PagePlan {
  const at = documentOf(plan, page);
  const document = plan[at];
  if (document === undefined) return plan;
  const place = document.pages.findIndex((planned) => planned.page === page);
  const target = document.pages[place + step];
  return target === undefined ? intoNeighbour(plan, { at, place, step }) : swapped(plan, { at, place, step });
}

interface Move {
  readonly at: number;
  readonly place: number;
  readonly step: 1 | -1;
}

function swapped(plan: PagePlan, { at, place, step }: Move): PagePlan {
  return plan.map((document, index) => {
    if (index !== at) return document;
    const pages = [...document.pages];
    const moved = pages.splice(place, 1);
    pages.splice(place + step, 0, ...moved);
    return { ...document, pages };
  });
}

function intoNeighbour(plan: PagePlan, { at, place, step }: Move): PagePlan {
  const moved = plan[at]?.pages[place];
  if (moved === undefined || plan[at + step] === undefined) return plan;
  return plan
    .map((document, index) => {
      if (index === at) return { ...document, pages: document.pages.filter((planned) => planned !== moved) };
      if (index !== at + step) return document;
      return { ...document, pages: step === 1 ? [moved, ...document.pages] : [...document.pages, moved] };
    })
    .filter(({ pages }) => pages.length > 0);
}

/** Turns a page by a quarter: +1 clockwise, -1 back. */
export function turnPage(plan: PagePlan, page: number, quarter: 1 | -1): PagePlan {
  return plan.map((document) => ({
    ...document,
    pages: document.pages.map((planned) =>
      planned.page === page ? { page, rotation: turned(planned.rotation, quarter) } : planned,
    ),
  }));
}

const rotations = [0, 90, 180, 270] as const;
function turned(rotation: Rotation, quarter: 1 | -1): Rotation {
  return rotations[(rotations.indexOf(rotation) + quarter + rotations.length) % rotations.length] ?? 0;
}

/** Which document a page lies in, from 0; -1 when in none. */
export function documentOf(plan: PagePlan, page: number): number {
  return plan.findIndex(({ pages }) => pages.some((planned) => planned.page === page));
}

export function samePlan(one: PagePlan, other: PagePlan): boolean {
  return JSON.stringify(one.map(({ pages }) => pages)) === JSON.stringify(other.map(({ pages }) => pages));
}

/** The pages of a plan in the order in which they lie. */
export function pagesOf(plan: PagePlan): PlannedPage[] {
  return plan.flatMap(({ pages }) => pages);
}
