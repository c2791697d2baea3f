import { routes } from '../../core/desk/routes.ts';
import { go, hrefOf } from '../app/router.ts';
import { call } from '../api/client.ts';
import { type ReviewAction } from '../keys/key-map.ts';
import { labelTitle } from '../words/label-name.ts';
import { type ReviewWords } from '../words/review.ts';
import { redoLast, undoLast } from './change-history.ts';
import { changePages, savePages, stepPage } from './plan-changes.ts';
import { type Reviewer } from './reviewer.ts';
import { type Zoom } from './use-zoom.ts';

export type Panel = 'pick' | 'discard' | 'send-back' | 'why' | 'bulk';

export interface ActionsOf {
  readonly reviewer: Reviewer;
  readonly words: ReviewWords;
  readonly zoom: Pick<Zoom, 'zoomIn' | 'zoomOut' | 'fit'>;
  readonly say: (message: string) => void;
  readonly open: (panel: Panel) => void;
  readonly toggleText: () => void;
  readonly toggleList: () => void;
  readonly help: () => void;
}

/** What each action of the key map does. */
export function reviewActions(of: ActionsOf): Readonly<Record<ReviewAction, () => void>> {
  const { reviewer, zoom, open } = of;
  const guarded = (work: () => Promise<void>) => (): void => {
    work().catch((error: unknown) => {
      reviewer.change({ error });
    });
  };
  return {
    accept: guarded(async () => accept(of)),
    next: () => { reviewer.step(1); },
    previous: () => { reviewer.step(-1); },
    pick: () => { open('pick'); },
    discard: () => { open('discard'); },
    'send-back': () => { open('send-back'); },
    'set-aside': guarded(async () => reviewer.decide({ kind: 'set-aside' })),
    undo: guarded(async () => turnBack(of)),
    redo: guarded(async () => { of.say((await redoLast(reviewer)) ? of.words.redone : of.words.nothingToRedo); }),
    'previous-page': () => { stepPage(reviewer, -1); },
    'next-page': () => { stepPage(reviewer, 1); },
    'zoom-in': zoom.zoomIn,
    'zoom-out': zoom.zoomOut,
    'zoom-fit': zoom.fit,
    rotate: () => { changePages(reviewer, 'rotate'); },
    'rotate-back': () => { changePages(reviewer, 'rotate-back'); },
    cut: () => { changePages(reviewer, 'cut'); },
    glue: () => { changePages(reviewer, 'glue'); },
    'page-earlier': () => { changePages(reviewer, 'page-earlier'); },
    'page-later': () => { changePages(reviewer, 'page-later'); },
    'save-plan': guarded(async () => { if (await savePages(reviewer)) of.say(of.words.planSaved); }),
    why: () => { open('why'); },
    text: of.toggleText,
    unmask: guarded(async () => unmask(of)),
    bulk: () => { open('bulk'); },
    list: of.toggleList,
    search: () => { go(hrefOf('search')); },
    help: of.help,
  }; // prettier-ignore
}

async function accept({ reviewer, words, say }: ActionsOf): Promise<void> {
  const { paper, chosen, draft, held } = reviewer.state();
  if (paper === undefined || held !== undefined) return;
  if (draft !== undefined) {
    say(words.planFirst);
    return;
  }
  const label = chosen ?? paper.label;
  say(words.decided(labelTitle(label)));
  await reviewer.decide({ kind: 'accept', label });
}

/** Undo takes back what is not saved first, then the last change saved. */
async function turnBack({ reviewer, words, say }: ActionsOf): Promise<void> {
  if (reviewer.state().draft !== undefined) {
    reviewer.change({ draft: undefined });
    say(words.undone);
    return;
  }
  say((await undoLast(reviewer)) ? words.undone : words.nothingToUndo);
}

async function unmask({ reviewer, words, say }: ActionsOf): Promise<void> {
  const { paper } = reviewer.state();
  if (paper === undefined) return;
  await call(routes.unmask, { at: { document: paper.id } });
  reviewer.change({ clear: true });
  say(words.unmasked);
}
