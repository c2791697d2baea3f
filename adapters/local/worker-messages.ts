import { z } from 'zod';
import { memberRecordSchema } from '../../core/file-record.ts';
import { limitsSchema } from '../../core/limits.ts';
import { packedPageSchema } from '../../core/packed-page.ts';
import { readPageSchema } from '../../core/page.ts';
import { problemSchema } from '../../core/problem.ts';

/** What a worker process is told when it is started, as JSON in its first argument. */
export const workerSettingsSchema = z.object({
  limits: limitsSchema,
  /** Folder of the models. */
  models: z.string(),
  /** Folder that takes the members of archives, each under its sha256. */
  spool: z.string(),
  /** The user's own classes: their folder and the version in use. */
  own: z.object({ folder: z.string(), version: z.int().min(1) }).optional(),
  /** Whether to load all models before saying `ready`, for where starting up is cheaper than the first page. */
  preload: z.boolean().optional(),
  /** Who reads page images: the worker itself, or its parent, which may call a service that the worker may not. */
  ocr: z.enum(['local', 'parent']).default('local'),
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

/** What the parent made of the page image that it was asked to read. */
export const ocrAnswerSchema = z.object({
  kind: z.literal('ocr-read'),
  id,
  number: z.int(),
  /** Null when the engine refuses this page. An engine that fails ends the task, and the worker. */
  reading: readPageSchema
    .pick({ rotation: true, skew: true, lines: true, textConfidence: true, width: true, height: true })
    .nullable(),
});
export type OcrAnswer = z.infer<typeof ocrAnswerSchema>;

/** All that a worker is told. */
export const parentMessageSchema = z.union([workerTaskSchema, ocrAnswerSchema]);

/** A page image, as many bytes as pixels. */
const grayImageSchema = z
  .object({
    data: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    width: z.int().min(1),
    height: z.int().min(1),
    dpi: z.number().min(1).max(10_000),
  })
  .refine(({ data, width, height }) => data.length === width * height);

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
  /** Of a rendered page, once: its text is wanted, and nothing is said until it is there. */
  z.object({ kind: z.literal('ocr-wanted'), id, number: z.int(), image: grayImageSchema }),
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
export type OcrQuestion = Extract<WorkerMessage, { kind: 'ocr-wanted' }>;
