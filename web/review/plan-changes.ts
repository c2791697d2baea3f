import { routes } from '../../core/desk/routes.ts';
import { call } from '../api/client.ts';
import { isRefusal } from '../api/problem.ts';
import { withPlan } from './desk-state.ts';
import { cutBefore, glueToPrevious, movePage, type PagePlan, pagesOf, samePlan, turnPage } from './page-plan.ts';
import { savedPlan, withChange } from './review-state.ts';
import { type Reviewer } from './reviewer.ts';

export type PageChange = 'cut' | 'glue' | 'page-earlier' | 'page-later' | 'rotate' | 'rotate-back';

const changes: Readonly<Record<PageChange, (plan: PagePlan, page: number) => PagePlan>> = {
  cut: cutBefore,
  glue: glueToPrevious,
  'page-earlier': (plan, page) => movePage(plan, page, -1),
  'page-later': (plan, page) => movePage(plan, page, 1),
  rotate: (plan, page) => turnPage(plan, page, 1),
  'rotate-back': (plan, page) => turnPage(plan, page, -1),
};

/** How the pages lie on the screen. */
export function shownPlan({ paper, draft }: ReturnType<Reviewer['state']>): PagePlan {
  return draft ?? (paper === undefined ? [] : savedPlan(paper));
}

/** Changes where the page on the screen lies; nothing is saved yet. */
export function changePages(reviewer: Reviewer, change: PageChange): void {
  const state = reviewer.state();
  if (state.paper === undefined) return;
  const draft = changes[change](shownPlan(state), state.page);
  reviewer.change({ draft: samePlan(draft, savedPlan(state.paper)) ? undefined : draft });
}

/** Shows the page before or after, over the whole file. */
export function stepPage(reviewer: Reviewer, step: 1 | -1): void {
  const state = reviewer.state();
  const pages = pagesOf(shownPlan(state));
  const at = pages.findIndex(({ page }) => page === state.page);
  reviewer.change({ page: pages[at + step]?.page ?? state.page });
}

/** Saves the pages as they lie. @returns whether there was something to save. @throws ApiProblem where it is refused. */
export async function savePages(reviewer: Reviewer): Promise<boolean> {
  const { paper, draft, page } = reviewer.state();
  if (paper === undefined || draft === undefined) return false;
  const { id: file, version } = paper.file;
  try {
    const { documents, undo } = await call(routes.plan, { at: { file }, body: { version, documents: draft } });
    reviewer.cache.forgetFile(file);
    reviewer.plans.add(undo);
    const state = reviewer.state();
    reviewer.change({
      desk: withPlan(state.desk, file, documents),
      ...withChange(state, undo),
      draft: undefined,
    });
    const here = documents.find(({ pages }) => pages.some((planned) => planned.page === page));
    await reviewer.show(here?.id);
    reviewer.change({ page });
  } catch (error) {
    if (isRefusal(error, 409)) reviewer.cache.forgetFile(file);
    throw error;
  }
  return true;
}
