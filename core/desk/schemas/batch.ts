import { z } from 'zod';
import { problemSchema } from '../../problem.ts';
import { idSchema, labelSchema, momentSchema, personSchema } from './basics.ts';
import { documentStateSchema } from './document.ts';

export const newBatchSchema = z.strictObject({ name: z.string().trim().min(1).max(200) });

const count = z.int().min(0);

/** Counted, not remembered: each figure is the length of a list. */
export const batchStatusSchema = z.object({
  /** Files handed in; those found in archives are `members`. */
  received: count,
  members: count,
  /** Files and members that were read, in whole or in part. */
  read: count,
  /** Files and members that cannot be read: their sender is to be asked again. */
  rejected: count,
  /** Files and members that the machine failed on. */
  failed: count,
  documents: count,
  toReview: count,
  setAside: count,
  sentBack: count,
  accepted: count,
  discarded: count,
  /** Nothing more will come. */
  closed: z.boolean(),
  /** Every file handed in has its result. */
  analysed: z.boolean(),
  /** Closed, analysed, and no document waits for a person. */
  complete: z.boolean(),
});
export type BatchStatus = z.infer<typeof batchStatusSchema>;

export const batchSchema = z.object({
  id: idSchema,
  name: z.string(),
  createdAt: momentSchema,
  createdBy: personSchema,
  status: batchStatusSchema,
});
export type BatchView = z.infer<typeof batchSchema>;

/** `waiting`: handed in, not read yet; `partial`: some pages could not be read. */
export const fileStateSchema = z.enum(['waiting', 'read', 'partial', 'rejected', 'failed']);

export const fileSchema = z.object({
  id: idSchema,
  /** Path as it was handed in; a member's stands behind its archive's and `!`. */
  source: z.string(),
  bytes: count,
  sha256: z.string(),
  mediaType: z.string().nullable(),
  state: fileStateSchema,
  /** What the file suffered, in French for a clerk. */
  problems: z.array(problemSchema),
  /** The archive or e-mail that it was found in. */
  container: idSchema.nullable(),
  receivedAt: momentSchema,
  finishedAt: momentSchema.nullable(),
  pages: count,
  documents: z.array(z.object({ id: idSchema, label: labelSchema, name: z.string(), state: documentStateSchema })),
});
export type FileView = z.infer<typeof fileSchema>;

export const putFileQuerySchema = z.object({ source: z.string().min(1).max(1024) });

export const exportQuerySchema = z.object({ format: z.enum(['csv', 'jsonl']).default('csv') });
