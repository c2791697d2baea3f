import { type DocumentView } from '../../core/desk/schemas/document.ts';
import { type ProblemDetails } from '../../core/desk/schemas/basics.ts';
import { type Desk, emptyDesk } from './desk-state.ts';
import { type PagePlan } from './page-plan.ts';

/** What was to be saved when somebody else had changed the document first. */
export interface Conflict {
  readonly document: DocumentView;
  readonly problem: ProblemDetails;
  /** Saves the person's choice over what is there now. */
  readonly putMine: () => void;
}

/** Who holds the paper on the screen, where it is not this person. `lost`: she held it until now. */
export interface Held {
  readonly by: string;
  readonly lost: boolean;
}

export interface ReviewState {
  readonly status: 'loading' | 'ready' | 'failed';
  /** Of the list, or of the last thing asked for. */
  readonly error: unknown;
  readonly desk: Desk;
  /** On the screen; undefined while it is fetched, and when all is done. */
  readonly paper: DocumentView | undefined;
  /** Page of the file on the screen, from 1. */
  readonly page: number;
  /** Label that will be accepted; undefined: the one the program gave. */
  readonly chosen: string | undefined;
  /** Pages as the person arranged them, not saved yet. */
  readonly draft: PagePlan | undefined;
  readonly held: Held | undefined;
  readonly conflict: Conflict | undefined;
  /** Whether numbers are shown that are masked otherwise. */
  readonly clear: boolean;
  readonly undo: readonly string[];
  readonly redo: readonly string[];
}

export const emptyReview: ReviewState = {
  status: 'loading',
  error: undefined,
  desk: emptyDesk,
  paper: undefined,
  page: 1,
  chosen: undefined,
  draft: undefined,
  held: undefined,
  conflict: undefined,
  clear: false,
  undo: [],
  redo: [],
};

/** How the pages of the paper's file lie as they are saved. */
export function savedPlan(paper: DocumentView): PagePlan {
  return paper.file.documents.map(({ label, pages }) => ({ label, pages }));
}

/** The paper comes to the screen, nothing chosen yet. */
export function withPaper(state: ReviewState, paper: DocumentView): ReviewState {
  const page = paper.pages[0]?.page ?? 1;
  return {
    ...state,
    paper,
    page,
    chosen: undefined,
    draft: undefined,
    held: undefined,
    clear: false,
    error: undefined,
  };
}

/** A change more that can be taken back; what was taken back before can no longer be done again. */
export function withChange({ undo }: ReviewState, id: string): Pick<ReviewState, 'undo' | 'redo'> {
  return { undo: [...undo, id], redo: [] };
}
