import { type DocumentState, type DocumentSummary } from '../../core/desk/schemas/document.ts';

/** What became of a paper in this sitting. `saving`: said on the screen, not yet by the server; `taken`: another person holds it. */
export type Mark = DocumentState | 'saving' | 'unsaved' | 'taken';

/** The list as it was when it was fetched: its order does not move under the person's hands. */
export interface Desk {
  readonly entries: readonly DocumentSummary[];
  /** Papers to review, those not fetched yet included. */
  readonly total: number;
  /** Where the list goes on; null at its end. */
  readonly cursor: string | null;
  readonly current: string | undefined;
  readonly marks: ReadonlyMap<string, Mark>;
}

export const emptyDesk: Desk = { entries: [], total: 0, cursor: null, current: undefined, marks: new Map() };

export interface Fetched {
  readonly entries: readonly DocumentSummary[];
  readonly total: number;
  readonly cursor: string | null;
}

/** A list just fetched; `wanted` is shown first where it is there, else the first paper nobody holds. */
export function openDesk(fetched: Fetched, wanted: string | undefined): Desk {
  const taken = fetched.entries.filter(({ lease }) => lease !== null && !lease.mine);
  const marks = new Map(taken.map(({ id }) => [id, 'taken' as const]));
  const desk = { ...fetched, current: wanted, marks };
  return wanted === undefined ? { ...desk, current: nextOf(desk, undefined) } : desk;
}

/** More of the same list, behind what is there. */
export function extendDesk(desk: Desk, fetched: Fetched): Desk {
  const known = new Set(desk.entries.map(({ id }) => id));
  const fresh = fetched.entries.filter(({ id }) => !known.has(id));
  const entries = [...desk.entries, ...fresh];
  const extended = { ...desk, entries, cursor: fetched.cursor };
  return extended.current === undefined ? { ...extended, current: nextOf(extended, undefined) } : extended;
}

/** Whether a paper still waits for this person. */
export function isOpen(desk: Desk, id: string): boolean {
  const mark = desk.marks.get(id);
  return mark === undefined || mark === 'to-review' || mark === 'unsaved';
}

/**
 * The paper after another: the next open one of the list, and at its end the first one passed over.
 *
 * @param after - undefined: from the beginning.
 * @returns undefined when nothing is left.
 */
export function nextOf(desk: Desk, after: string | undefined): string | undefined {
  return upcoming(desk, after, 1)[0];
}

/** The papers that come after one, as many as asked for; what is fetched ahead. */
export function upcoming(desk: Desk, after: string | undefined, count: number): string[] {
  const at = desk.entries.findIndex(({ id }) => id === after);
  const around = [...desk.entries.slice(at + 1), ...desk.entries.slice(0, Math.max(at, 0))];
  return around
    .map(({ id }) => id)
    .filter((id) => isOpen(desk, id))
    .slice(0, count);
}

/** One step along the list, whatever became of the papers there; stays at the ends. */
export function stepFrom(desk: Desk, from: string | undefined, step: 1 | -1): string | undefined {
  const at = desk.entries.findIndex(({ id }) => id === from);
  return desk.entries[at + step]?.id ?? from;
}

export function withMark(desk: Desk, id: string, mark: Mark): Desk {
  return { ...desk, marks: new Map(desk.marks).set(id, mark) };
}

/** Documents as the server has them now: known ones are updated in place, and what it decided shows. */
export function withDocuments(desk: Desk, documents: readonly DocumentSummary[]): Desk {
  const fresh = new Map(documents.map((document) => [document.id, document]));
  const marks = new Map(desk.marks);
  for (const { id, state } of documents) marks.set(id, state);
  return { ...desk, marks, entries: desk.entries.map((entry) => fresh.get(entry.id) ?? entry) };
}

/** After a file was cut anew: its documents stand where its first one stood. */
export function withPlan(desk: Desk, file: string, documents: readonly DocumentSummary[]): Desk {
  const at = desk.entries.findIndex((entry) => entry.file.id === file);
  const others = desk.entries.filter((entry) => entry.file.id !== file);
  const place = at === -1 ? 0 : desk.entries.slice(0, at).filter((entry) => entry.file.id !== file).length;
  const entries = [...others.slice(0, place), ...documents, ...others.slice(place)];
  const total = desk.total + entries.length - desk.entries.length;
  return withDocuments({ ...desk, entries, total }, documents);
}

/** Where a paper stands in the list, from 1; 0 when it is not in it. */
export function positionOf(desk: Desk, id: string | undefined): number {
  return desk.entries.findIndex((entry) => entry.id === id) + 1;
}

/** Papers of the list that still wait, those not fetched yet included. */
export function remaining(desk: Desk): number {
  const decided = desk.entries.filter(({ id }) => {
    const mark = desk.marks.get(id);
    return mark !== undefined && !['to-review', 'unsaved', 'taken'].includes(mark);
  });
  return Math.max(0, desk.total - decided.length);
}
