import { z } from 'zod';
import { boundingBoxSchema, rotationSchema, textSourceSchema } from './page.ts';
import { problemSchema } from './problem.ts';

const probability = z.number().min(0).max(1);

const labelledSchema = z.object({ label: z.string(), probability });

/** Why a document has its label, or why a person is asked. */
export const reasonSchema = z.object({
  kind: z.enum(['word', 'rule', 'doubt']),
  /** Word of the page, name of the rule, or the doubt as a French sentence. */
  text: z.string(),
  page: z.int().min(1).optional(),
  weight: z.number().optional(),
  /** Of the word on the upright page, PDF points. */
  box: boundingBoxSchema.optional(),
});
export type Reason = z.infer<typeof reasonSchema>;

export const documentResultSchema = z.object({
  firstPage: z.int().min(1),
  lastPage: z.int().min(1),
  label: z.string(),
  probability,
  /** Likeliest first, without the label itself. */
  alternatives: z.array(labelledSchema),
  decision: z.enum(['accepted', 'review']),
  reasons: z.array(reasonSchema),
});
export type DocumentResult = z.infer<typeof documentResultSchema>;

const pageResultSchema = z.object({
  number: z.int().min(1),
  /** PDF points after rotation; absent where the format has no layout. */
  width: z.number().optional(),
  height: z.number().optional(),
  rotation: rotationSchema,
  skew: z.number(),
  textSource: textSourceSchema,
  blank: z.boolean(),
  text: z.string(),
  textConfidence: z.number().min(0).max(1).nullable(),
  label: z.string(),
  probability,
});
export type PageResult = z.infer<typeof pageResultSchema>;

/** One line of `results.jsonl`: everything found out about one submitted file. */
export const fileResultSchema = z.object({
  source: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
  mediaType: z.string().nullable(),
  status: z.enum(['done', 'partial', 'rejected', 'failed']),
  problems: z.array(problemSchema),
  pages: z.array(pageResultSchema),
  documents: z.array(documentResultSchema),
  /** Wall-clock seconds by stage: open, read, ocr, classify, total. */
  timing: z.record(z.string(), z.number()),
  versions: z.object({
    program: z.string(),
    ocr: z.string(),
    classifier: z.string(),
    limits: z.string(),
    /** Share of wrong labels borne among the accepted; absent from results made before it could be chosen. */
    acceptedError: z.string().optional(),
  }),
});
export type FileResult = z.infer<typeof fileResultSchema>;
export type FileStatus = FileResult['status'];
