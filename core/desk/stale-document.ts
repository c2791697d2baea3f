import { Refusal } from './call.ts';
import { type DocumentItem } from './items.ts';
import { type DocumentView } from './schemas/document.ts';

const compared = ['label', 'state', 'comment'] as const;

/** Somebody changed the document first: what would have been written beside what is there; nothing was overwritten. */
export function staleDocument(wanted: DocumentItem, current: DocumentView): Refusal {
  return new Refusal({
    type: 'about:blank',
    title: 'Changé entre-temps',
    status: 409,
    detail: 'Quelqu’un a changé ce document pendant que vous le regardiez. Rien n’a été écrasé.',
    difference: compared
      .filter((field) => wanted[field] !== current[field])
      .map((field) => ({ field, yours: wanted[field], theirs: current[field] })),
    current,
  });
}
