import { routes } from '../../core/desk/routes.ts';
import { type DocumentSummary, mostInBulk } from '../../core/desk/schemas/document.ts';
import { call } from '../api/client.ts';
import { type Desk, isOpen, nextOf, withDocuments } from './desk-state.ts';
import { withChange } from './review-state.ts';
import { type Reviewer } from './reviewer.ts';

/** Open documents of the list that the program gave one label. */
export function lookAlikes(desk: Desk, label: string): DocumentSummary[] {
  return desk.entries.filter((entry) => entry.label === label && isOpen(desk, entry.id)).slice(0, mostInBulk);
}

/** Accepts look-alikes in one change. @throws ApiProblem: then none is accepted. */
export async function acceptAll(reviewer: Reviewer, entries: readonly DocumentSummary[], label: string): Promise<void> {
  const body = { label, documents: entries.map(({ id, version }) => ({ id, version })) };
  const { documents, undo } = await call(routes.decideBulk, { body });
  for (const { id } of documents) reviewer.cache.forget(id);
  const state = reviewer.state();
  const desk = withDocuments(state.desk, documents);
  reviewer.change({ desk, ...withChange(state, undo) });
  await reviewer.show(
    desk.current !== undefined && isOpen(desk, desk.current) ? desk.current : nextOf(desk, desk.current),
  );
}
