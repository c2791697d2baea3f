import { type DocumentResult, type FileResult } from '../file-result.ts';
import { type HashText } from './audit-chain.ts';
import { type DocumentItem, type FileItem } from './items.ts';
import { expectedCost, seededShare } from './queue-rank.ts';
import { reviewReason } from './review-reason.ts';

/** A file or member with its result, and the file handed in that it is or was found in. */
export interface Concluded {
  readonly file: FileItem;
  readonly result: FileResult;
  readonly root: FileItem;
  readonly batchName: string;
  readonly at: string;
}

export interface NewDocumentOptions {
  /** Of the document at a place in the file, from 0. */
  readonly id: (index: number) => string;
  /** Chance that a document of which the program is sure is drawn, 0..1. */
  readonly share: number;
  readonly hash: HashText;
}

/** The documents that the program found in a file, those it doubts and those drawn by chance waiting for a person. */
export function documentsOf(concluded: Concluded, options: NewDocumentOptions): DocumentItem[] {
  const { file, result, batchName, at } = concluded;
  return result.documents.map((found, index) => {
    const id = options.id(index);
    const { label, probability, firstPage, lastPage } = found;
    const cost = expectedCost(found);
    return {
      id, batchName, label, cost,
      batch: file.batch,
      file: file.id,
      source: file.source,
      receivedAt: file.receivedAt,
      readAt: at,
      program: { label, probability },
      ...standing(found, cost, seededShare(`${file.sha256} ${index}`, options.hash) / options.share),
      pages: Array.from({ length: lastPage - firstPage + 1 }, (_, page) => ({ page: firstPage + page, rotation: 0 as const })),
      seconds: ((result.timing['total'] ?? 0) * (lastPage - firstPage + 1)) / Math.max(1, result.pages.length),
      decision: null,
      comment: null,
      history: [{ at, by: null, kind: 'read', label, comment: null }],
    };
  }); // prettier-ignore
}

type Standing = Pick<DocumentItem, 'state' | 'reason' | 'asked' | 'rank'>;

/** @param draw - below 1: drawn; then it is a number drawn evenly from 0..1, its place in the queue, so that chance is not put off. */
function standing(found: DocumentResult, cost: number, draw: number): Standing {
  if (found.decision === 'review') return { state: 'to-review', reason: reviewReason(found), asked: 'doubt', rank: cost };
  if (draw >= 1) return { state: 'accepted', reason: null, asked: 'no', rank: cost };
  return { state: 'to-review', reason: { kind: 'audit', text: auditText }, asked: 'drawn', rank: draw };
} // prettier-ignore

const auditText = 'Tiré au sort : le programme était sûr, une personne vérifie.';
