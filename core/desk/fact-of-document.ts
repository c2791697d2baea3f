import { type DocumentFact } from './document-fact.ts';
import { type DocumentItem } from './items.ts';

export function documentFact({
  program,
  receivedAt,
  readAt,
  pages,
  seconds,
  asked,
  decision,
}: DocumentItem): DocumentFact {
  return {
    ...program,
    receivedAt,
    readAt,
    pages: pages.length,
    seconds,
    asked,
    decision: decision === null ? null : { at: decision.at, label: decision.label, seconds: decision.seconds },
  };
}
