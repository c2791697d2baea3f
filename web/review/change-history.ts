import { routes } from '../../core/desk/routes.ts';
import { call } from '../api/client.ts';
import { withDocuments, withPlan } from './desk-state.ts';
import { type Reviewer } from './reviewer.ts';

/** Takes the last change of this sitting back, and shows what it was about. @returns false where there is none. */
export async function undoLast(reviewer: Reviewer): Promise<boolean> {
  const { undo, redo } = reviewer.state();
  const id = undo.at(-1);
  if (id === undefined) return false;
  await turn(reviewer, 'undo', id);
  reviewer.change({ undo: undo.slice(0, -1), redo: [...redo, id] });
  return true;
}

/** Does again what was taken back last. @returns false where there is none. */
export async function redoLast(reviewer: Reviewer): Promise<boolean> {
  const { undo, redo } = reviewer.state();
  const id = redo.at(-1);
  if (id === undefined) return false;
  await turn(reviewer, 'redo', id);
  reviewer.change({ redo: redo.slice(0, -1), undo: [...undo, id] });
  return true;
}

async function turn(reviewer: Reviewer, way: 'undo' | 'redo', id: string): Promise<void> {
  const { documents } = await call(routes[way], { body: { id } });
  for (const { file } of documents) reviewer.cache.forgetFile(file.id);
  for (const document of documents) reviewer.cache.forget(document.id);
  const { desk } = reviewer.state();
  const [first] = documents;
  const isRearranged = first !== undefined && reviewer.plans.has(id);
  const fresh = isRearranged ? withPlan(desk, first.file.id, documents) : withDocuments(desk, documents);
  reviewer.change({ desk: fresh });
  await reviewer.show(documents[0]?.id ?? fresh.current);
}
