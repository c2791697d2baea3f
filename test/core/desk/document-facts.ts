import { type DocumentFact } from '../../../core/desk/document-fact.ts';

/** A document of which the program was sure, on 2 November 2026. */
export function fact(more: Partial<DocumentFact> = {}): DocumentFact {
  return {
    label: 'facture',
    probability: 0.99,
    receivedAt: '2026-11-02T08:00:00.000Z',
    readAt: '2026-11-02T08:01:00.000Z',
    pages: 1,
    seconds: 1,
    asked: 'no',
    decision: null,
    ...more,
  };
}

/** A document that a person gave a label. */
export function decided(label: string, more: Partial<DocumentFact> = {}): DocumentFact {
  const decision = { at: '2026-11-03T09:00:00.000Z', label, seconds: 12 };
  return fact({ asked: 'doubt', probability: 0.55, decision, ...more });
}
