import { type FileId, type SubmissionOutcome } from '../../../core/ports/batch-ledger.ts';
import { due, fileItemKey, tenantKey } from './items.ts';
import { type Item, type Write } from './table.ts';

/** One more, or one less, of the tenant's files at work. */
export function atWork(file: Pick<FileId, 'tenant'>, by: 1 | -1, quota?: number): Write {
  const values: Item = quota === undefined ? { by } : { by, quota };
  const onlyIf = quota === undefined ? {} : { onlyIf: 'attribute_not_exists(#atWork) OR #atWork < :quota' };
  return { update: { key: tenantKey(file), change: 'ADD #atWork :by', values, ...onlyIf } };
}

/** One more, or one less, of the members that an archive waits for; an archive that is not there waits for nothing. */
export function openMembers(container: FileId, by: 1 | -1): Write {
  const onlyIf = 'attribute_exists(#job)';
  return { update: { key: fileItemKey(container), change: 'ADD #openMembers :by', values: { by }, onlyIf } };
}

/** Counts a result in, or out again, of its batch. */
export function counted(outcome: SubmissionOutcome, sign: 1 | -1): { change: string; values: Item } {
  const { status, pages, documents, review } = outcome;
  const counts = `ADD #finished :one, #${status} :one, #pages :pages, #documents :documents, #review :review`;
  const values = { one: sign, pages: sign * pages, documents: sign * documents, review: sign * review };
  if (sign === 1) return { change: counts, values };
  const change = `SET #dueKind = :open, #dueAt = #lastReceivedAt REMOVE #completedAt ${counts}`;
  return { change, values: { ...values, open: due.open } };
}
