import { z } from 'zod';
import { problemSchema } from '../problem.ts';
import { fileStateSchema } from './schemas/batch.ts';
import { idSchema, labelSchema, momentSchema, personSchema, shareSchema } from './schemas/basics.ts';
import { documentStateSchema, historyEntrySchema, plannedPageSchema, reviewReasonSchema } from './schemas/document.ts';

/** What the desk keeps of a batch. */
export const batchItemSchema = z.object({
  id: idSchema,
  name: z.string(),
  createdAt: momentSchema,
  createdBy: personSchema,
  closed: z.boolean(),
});
export type BatchItem = z.infer<typeof batchItemSchema>;

/** What the desk keeps of a file or of a member of an archive; its version is that of the page plan. */
export const fileItemSchema = z.object({
  id: idSchema,
  batch: idSchema,
  container: idSchema.nullable(),
  source: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  receivedAt: momentSchema,
  finishedAt: momentSchema.nullable(),
  state: fileStateSchema,
  mediaType: z.string().nullable(),
  problems: z.array(problemSchema),
  pages: z.int(),
  /** In the order of the page plan. */
  documents: z.array(idSchema),
});
export type FileItem = z.infer<typeof fileItemSchema>;

/** What a person decided last. */
const decisionItemSchema = z.object({
  at: momentSchema,
  by: personSchema,
  /** Null where the document was not given one: discarded, set aside, sent back. */
  label: labelSchema.nullable(),
  seconds: z.number().nullable(),
});

/** What the desk keeps of a document. */
export const documentItemSchema = z.object({
  id: idSchema,
  batch: idSchema,
  batchName: z.string(),
  file: idSchema,
  source: z.string(),
  receivedAt: momentSchema,
  readAt: momentSchema,
  /** As the program had it. */
  program: z.object({ label: labelSchema, probability: shareSchema }),
  label: labelSchema,
  state: documentStateSchema,
  reason: z.object({ kind: reviewReasonSchema, text: z.string() }).nullable(),
  asked: z.enum(['no', 'doubt', 'drawn']),
  /** See {@link expectedCost}. */
  cost: z.number(),
  /** Place in the queue, 0..1: the highest is looked at first. */
  rank: shareSchema,
  pages: z.array(plannedPageSchema).min(1),
  /** Of reading it: its share of the file's, by pages. */
  seconds: z.number(),
  decision: decisionItemSchema.nullable(),
  comment: z.string().nullable(),
  /** Oldest first. */
  history: z.array(historyEntrySchema),
});
export type DocumentItem = z.infer<typeof documentItemSchema>;

/** Who looks at a document; kept apart from it, so that to go on looking changes no version. */
export const leaseItemSchema = z.object({ by: personSchema, until: momentSchema });
export type LeaseItem = z.infer<typeof leaseItemSchema>;

/** A document before or after a change; null: there was none. */
const snapshotSchema = z.object({ id: idSchema, body: documentItemSchema.nullable() });
export type Snapshot = z.infer<typeof snapshotSchema>;

/** The documents of a file, in order, before and after its pages were arranged anew; `version`: of the file since. */
const planChangeSchema = z.object({
  file: idSchema,
  version: z.int(),
  before: z.array(idSchema),
  after: z.array(idSchema),
});

/** What a person changed at once, so that it can be undone. */
export const changeItemSchema = z.object({
  id: idSchema,
  by: personSchema,
  at: momentSchema,
  undone: z.boolean(),
  /** The same documents in both. */
  before: z.array(snapshotSchema),
  after: z.array(snapshotSchema),
  /** Of each since the change, or since it was undone: what has another version by now is not touched. */
  versions: z.record(z.string(), z.int()),
  plan: planChangeSchema.nullable(),
});
export type ChangeItem = z.infer<typeof changeItemSchema>;
