import { type DocumentItem } from './items.ts';
import { type Person } from './schemas/basics.ts';
import { type DecisionKind, type DecisionRequest } from './schemas/document.ts';

const stateAfter = {
  accept: 'accepted',
  'set-aside': 'set-aside',
  discard: 'discarded',
  'send-back': 'sent-back',
  reopen: 'to-review',
} as const satisfies Record<DecisionKind, DocumentItem['state']>;

/** A document after a person has decided on it. @param at - ISO 8601. */
export function decided(
  document: DocumentItem,
  { kind, label, comment, seconds }: Omit<DecisionRequest, 'version'>,
  { by, at }: { readonly by: Person; readonly at: string },
): DocumentItem {
  const given = kind === 'accept' ? (label ?? document.label) : null;
  const history = [...document.history, { at, by, kind, label: given, comment: comment ?? null }];
  const standing =
    kind === 'reopen'
      ? { reason: reopened, rank: document.cost, decision: null }
      : { decision: { at, by, label: given, seconds: seconds ?? null } };
  return {
    ...document,
    ...standing,
    label: given ?? document.label,
    state: stateAfter[kind],
    comment: comment === undefined || comment === '' ? document.comment : comment,
    history,
  };
}

const reopened = { kind: 'reopened', text: 'Remis à vérifier par une personne.' } as const;
