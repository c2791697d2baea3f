import { z } from 'zod';
import { memberRecordSchema } from '../../core/file-record.ts';
import { limitsSchema } from '../../core/limits.ts';
import { packedPageSchema } from '../../core/packed-page.ts';
import { problemSchema } from '../../core/problem.ts';

/** What a worker process is told when it is started, as JSON in its first argument. */
export const workerSettingsSchema = z.object({
  limits: limitsSchema,
  /** Folder of the models. */
  models: z.string(),
  /** Folder that takes the members of archives, each under its sha256. */
  spool: z.string(),
});
export type WorkerSettings = z.infer<typeof workerSettingsSchema>;

/** One piece of work, parent to worker; one at a time. */
export const workerTaskSchema = z.object({
  /** Comes back with every answer. */
  id: z.int(),
  sha256: z.string(),
  location: z.instanceof(Uint8Array),
  /** Pages to be read, both ends included; null to open the file and unpack its members. */
  pages: z.object({ first: z.int().min(1), last: z.int().min(1) }).nullable(),
});
export type WorkerTask = z.infer<typeof workerTaskSchema>;

const id = z.int();

/** Faults that no file is to blame for and no other worker would escape. */
export const faultCodes = [
  'model-missing',
  'model-corrupt',
  'model-unsupported',
  'store-unavailable',
  'scores-invalid',
] as const;

/**
 * What a worker says, worker to parent. It may have been taken over by the file it parses: the parent believes nothing
 * that does not parse, and nothing about another file than the one it gave.
 */
export const workerMessageSchema = z.discriminatedUnion('kind', [
  /** Started, waiting for work. */
  z.object({ kind: z.literal('ready') }),
  z.object({
    kind: z.literal('opened'),
    id,
    mediaType: z.string(),
    pageCount: z.int().min(1),
    members: z.array(memberRecordSchema),
    problems: z.array(problemSchema),
    seconds: z.number(),
  }),
  z.object({
    kind: z.literal('refused'),
    id,
    mediaType: z.string().nullable(),
    problem: problemSchema,
    seconds: z.number(),
  }),
  /** The file is open, the first page begun; each further page begins with the end of the one before. */
  z.object({ kind: z.literal('page-started'), id, number: z.int() }),
  z.object({ kind: z.literal('page-rendered'), id, number: z.int() }),
  /** The last page ends the task, as do `opened` (of a task without pages) and `refused`. */
  z.object({ kind: z.literal('page'), id, page: packedPageSchema }),
  /** Nothing can be read here: the run is over. */
  z.object({
    kind: z.literal('fault'),
    id,
    code: z.enum(faultCodes),
    message: z.string(),
  }),
  /** Where the parent cannot see it for itself. */
  z.object({ kind: z.literal('memory'), bytes: z.number() }),
]);
export type WorkerMessage = z.infer<typeof workerMessageSchema>;
