import { type ItemWrite, type ListPlace } from '../ports/desk-store.ts';
import { type BatchItem, type DocumentItem, type FileItem } from './items.ts';
import { type DocumentState } from './schemas/document.ts';

interface Versions {
  /** The one that must be there; 0: none. */
  readonly expected: number;
  /** @default one greater */
  readonly version?: number;
}

/** Names of the lists that the desk reads. */
export const listNames = {
  batches: 'batches',
  batchesOf: (person: string) => `batches-of:${person}`,
  files: (batch: string) => `files:${batch}`,
  handedIn: (batch: string) => `handed-in:${batch}`,
  members: (batch: string) => `members:${batch}`,
  filesIn: (batch: string, state: FileItem['state']) => `files:${batch}:${state}`,
  waiting: 'waiting-files',
  documents: (batch: string) => `documents:${batch}`,
  documentsIn: (batch: string, state: DocumentState) => `documents:${batch}:${state}`,
  received: 'received',
  queue: 'queue',
  queueOfBatch: (batch: string) => `queue-batch:${batch}`,
  queueOfLabel: (label: string) => `queue-label:${label}`,
  queueOfReason: (reason: string) => `queue-reason:${reason}`,
} as const;

export function batchWrite(batch: BatchItem, { expected }: Versions): ItemWrite {
  const sort = `${batch.createdAt} ${batch.id}`;
  const lists = [listNames.batches, listNames.batchesOf(batch.createdBy.id)].map((list) => ({ list, sort }));
  return { kind: 'batch', id: batch.id, expected, version: expected + 1, body: batch, lists };
}

export function fileWrite(file: FileItem, { expected }: Versions): ItemWrite {
  const sort = `${file.receivedAt} ${file.id}`;
  const { batch, container, state } = file;
  const names = [
    listNames.files(batch),
    listNames.filesIn(batch, state),
    container === null ? listNames.handedIn(batch) : listNames.members(batch),
    ...(state === 'waiting' ? [listNames.waiting] : []),
  ];
  const lists = names.map((list) => ({ list, sort }));
  return { kind: 'file', id: file.id, expected, version: expected + 1, body: file, lists };
}

export function documentWrite(document: DocumentItem, { expected, version = expected + 1 }: Versions): ItemWrite {
  const lists = [...standingPlaces(document), ...queuePlaces(document)];
  return { kind: 'document', id: document.id, expected, version, body: document, lists };
}

function standingPlaces({ batch, file, id, receivedAt, state }: DocumentItem): ListPlace[] {
  const sort = `${receivedAt} ${file} ${id}`;
  const names = [listNames.documents(batch), listNames.documentsIn(batch, state), listNames.received];
  return names.map((list) => ({ list, sort }));
}

function queuePlaces({ batch, id, label, rank, reason, state }: DocumentItem): ListPlace[] {
  if (state !== 'to-review') return [];
  // The highest rank first: lists run upwards.
  const sort = `${(1 - rank).toFixed(9)} ${id}`;
  const names = [listNames.queue, listNames.queueOfBatch(batch), listNames.queueOfLabel(label)];
  return [...names, ...(reason === null ? [] : [listNames.queueOfReason(reason.kind)])].map((list) => ({ list, sort }));
}
