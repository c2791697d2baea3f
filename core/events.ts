import { z } from 'zod';
import { fileResultSchema } from './file-result.ts';
import { batchNameSchema, sha256Schema, tenantSchema } from './intake/names.ts';

const batchShape = { tenant: tenantSchema, batch: batchNameSchema };

/** Of one line of the results. Without source or text, which may name people: those are asked for by whoever may see them. */
export const documentAnalysedSchema = z.object({
  type: z.literal('DocumentAnalysed'),
  /** Same event, same id. */
  id: z.string(),
  ...batchShape,
  submission: z.string(),
  sha256: sha256Schema,
  status: fileResultSchema.shape.status,
  problems: z.array(z.string()),
  pages: z.int().min(0),
  documents: z.array(
    z.object({
      firstPage: z.int(),
      lastPage: z.int(),
      label: z.string(),
      probability: z.number(),
      decision: z.enum(['accepted', 'review']),
    }),
  ),
});

export const batchCompletedSchema = z.object({
  type: z.literal('BatchCompleted'),
  id: z.string(),
  ...batchShape,
  files: z.int().min(0),
  statuses: z.record(fileResultSchema.shape.status, z.int().min(0)),
});

/** What others are told of; the `detail` of an event, the body of a webhook. */
export const liasseEventSchema = z.discriminatedUnion('type', [documentAnalysedSchema, batchCompletedSchema]);
export type LiasseEvent = z.infer<typeof liasseEventSchema>;
