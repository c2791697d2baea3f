import { type Route } from '../route.ts';
import { pagingSchema, sliceOf } from '../schemas/basics.ts';
import { batchSchema, exportQuerySchema, fileSchema, newBatchSchema, putFileQuerySchema } from '../schemas/batch.ts';

/** What was handed in, and what became of it. */
export const batchRoutes = {
  batches: {
    method: 'GET',
    path: '/batches',
    audience: 'depositor',
    summary: 'Liste les lots, le dernier d’abord',
    query: pagingSchema,
    answer: { json: sliceOf(batchSchema) },
  },
  createBatch: {
    method: 'POST',
    path: '/batches',
    audience: 'depositor',
    summary: 'Crée un lot',
    body: newBatchSchema,
    answer: { json: batchSchema, status: 201 },
  },
  batch: {
    method: 'GET',
    path: '/batches/:batch',
    audience: 'depositor',
    summary: 'Dit où en est un lot',
    answer: { json: batchSchema },
  },
  closeBatch: {
    method: 'POST',
    path: '/batches/:batch/close',
    audience: 'depositor',
    summary: 'Dit que plus rien ne viendra',
    answer: { json: batchSchema },
  },
  files: {
    method: 'GET',
    path: '/batches/:batch/files',
    audience: 'depositor',
    summary: 'Dit ce que devient chaque fichier d’un lot',
    query: pagingSchema,
    answer: { json: sliceOf(fileSchema) },
  },
  putFile: {
    method: 'PUT',
    path: '/batches/:batch/files/:key',
    audience: 'depositor',
    summary: 'Dépose un fichier ; la même clé deux fois ne change rien',
    query: putFileQuerySchema,
    body: 'bytes',
    answer: { json: fileSchema },
  },
  events: {
    method: 'GET',
    path: '/batches/:batch/events',
    audience: 'depositor',
    summary: 'Suit un lot : « progress » (état du lot), « file » (un fichier lu)',
    answer: { mediaTypes: ['text/event-stream'] },
  },
  exportBatch: {
    method: 'GET',
    path: '/batches/:batch/export',
    audience: 'depositor',
    summary: 'Exporte un lot : tableau ou lignes JSON',
    query: exportQuerySchema,
    answer: { mediaTypes: ['text/csv', 'application/jsonl'] },
  },
} as const satisfies Record<string, Route>;
