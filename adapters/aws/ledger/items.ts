import { z } from 'zod';
import { analysisJobSchema } from '../../../core/intake/analysis-job.ts';
import { ocrEngineSchema } from '../../../core/intake/names.ts';
import {
  type BatchId,
  type BatchRecord,
  type FileId,
  type FileState,
  type SubmissionId,
  type SubmissionRecord,
} from '../../../core/ports/batch-ledger.ts';
import { fileResultSchema } from '../../../core/file-result.ts';
import { problemSchema } from '../../../core/problem.ts';
import { type Item, type Key } from './table.ts';

/*
 * One table:
 *
 * | pk                         | sk                 | item                                     |
 * |----------------------------|--------------------|------------------------------------------|
 * | B#tenant#batch             | BATCH              | counters of the batch                    |
 * | B#tenant#batch             | S#submission       | one file handed in under one name        |
 * | F#tenant#engine#sha256     | FILE               | one file, whatever its names; of one     |
 * |                            |                    | that was purged its next attempt only    |
 * | F#tenant#engine#sha256     | N#batch#submission | a submission that waits, or waited       |
 * | F#tenant#engine#sha256     | W#sha256           | an archive that waits for this member    |
 * | T#tenant                   | TENANT             | how many of its files are at work        |
 * | T#tenant                   | DAY#YYYY-MM-DD     | how many files it asked to send that day |
 *
 * `dueKind` and `dueAt` put an item into the index of what is due: WAITING (a submission without result, by arrival),
 * WORKING (a file being analysed, by its beginning), OPEN (a batch
 * not complete, by its last arrival), EXPIRES (by day of purge).
 */

export const due = { waiting: 'WAITING', working: 'WORKING', open: 'OPEN', expires: 'EXPIRES' } as const;

export function batchKey({ tenant, batch }: BatchId): Key {
  return { pk: `B#${tenant}#${batch}`, sk: 'BATCH' };
}

export function submissionKey(id: SubmissionId): Key {
  return { pk: batchKey(id).pk, sk: `S#${id.submission}` };
}

export function fileItemKey({ tenant, engine, sha256 }: FileId): Key {
  return { pk: `F#${tenant}#${engine}#${sha256}`, sk: 'FILE' };
}

export function nameKey(file: FileId, { batch, submission }: Omit<SubmissionId, 'tenant'>): Key {
  return { pk: fileItemKey(file).pk, sk: `N#${batch}#${submission}` };
}

export function waitKey(member: FileId, container: FileId): Key {
  return { pk: fileItemKey(member).pk, sk: `W#${container.sha256}` };
}

export function tenantKey({ tenant }: { readonly tenant: string }): Key {
  return { pk: `T#${tenant}`, sk: 'TENANT' };
}

const count = z.int().default(0);
const statusSchema = fileResultSchema.shape.status;

const batchItemSchema = z.object({
  tenant: z.string(),
  batch: z.string(),
  expected: z.int().optional(),
  engine: ocrEngineSchema.optional(),
  received: count,
  finished: count,
  done: count,
  partial: count,
  rejected: count,
  failed: count,
  pages: count,
  documents: count,
  review: count,
  lastReceivedAt: z.string().optional(),
  completedAt: z.string().optional(),
});

export function batchOf(item: Item): BatchRecord {
  const { done, partial, rejected, failed, ...rest } = batchItemSchema.parse(item);
  return { ...rest, statuses: { done, partial, rejected, failed } };
}

const submissionItemSchema = z.object({
  tenant: z.string(),
  batch: z.string(),
  submission: z.string(),
  source: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  engine: ocrEngineSchema,
  key: z.string(),
  versionId: z.string().optional(),
  receivedAt: z.string(),
  refused: problemSchema.optional(),
  outcome: z
    .object({
      status: statusSchema,
      lines: z.int(),
      pages: z.int(),
      documents: z.int(),
      review: z.int(),
      resultKey: z.string(),
      expiresOn: z.string(),
    })
    .optional(),
  finishedAt: z.string().optional(),
});

export function submissionOf(item: Item): SubmissionRecord {
  return submissionItemSchema.parse(item);
}

const fileItemSchema = z.object({
  job: analysisJobSchema,
  startedAt: z.string(),
  summary: z.object({ status: statusSchema, members: z.int(), expiresOn: z.string() }).optional(),
  openMembers: count,
});

export function fileOf(item: Item): FileState & { readonly openMembers: number } {
  const { summary, ...rest } = fileItemSchema.parse(item);
  return summary === undefined ? rest : { ...rest, finished: summary };
}

export const waitSchema = z.object({
  container: z.object({ tenant: z.string(), engine: ocrEngineSchema, sha256: z.string() }),
});
export const nameSchema = z.object({ tenant: z.string(), batch: z.string(), submission: z.string() });
