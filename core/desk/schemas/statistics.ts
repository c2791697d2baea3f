import { z } from 'zod';
import { labelSchema, momentSchema, pagingSchema, shareSchema } from './basics.ts';

const count = z.int().min(0);
const classSchema = z.object({ label: labelSchema, name: z.string() });

export const statisticsSchema = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  /** Documents read and documents decided by persons, a day each. */
  throughput: z.array(z.object({ day: z.iso.date(), read: count, decided: count })),
  waiting: count,
  /** When the oldest document that waits for a person was handed in. */
  oldest: momentSchema.nullable(),
  documents: count,
  pages: count,
  /** Share of the documents that a person is asked about; null without any. */
  reviewRate: shareSchema.nullable(),
  decided: count,
  /** Decisions that changed the label. */
  corrected: count,
  byClass: z.array(classSchema.extend({ decided: count, corrected: count, overrideRate: shareSchema.nullable() })),
  /** Documents by the label the program gave and the one a person gave. */
  confusion: z.array(z.object({ suggested: labelSchema, decided: labelSchema, documents: count })),
  /** By tenths of the probability; documents drawn by chance count for those they stand for. */
  reliability: z.array(
    z.object({ from: shareSchema, to: shareSchema, documents: count, stated: shareSchema, right: shareSchema }),
  ),
  /** Mean distance of stated and right, weighted by documents (ECE); null without any. */
  calibrationError: shareSchema.nullable(),
  hoursSaved: z.object({
    hours: z.number(),
    alone: count,
    secondsPerDocument: z.number(),
    /** Whether the seconds were measured on this office's own decisions, or assumed. */
    measured: z.boolean(),
    formula: z.string(),
  }),
  energy: z.object({ processorSeconds: z.number(), kilowattHours: z.number(), euros: z.number(), formula: z.string() }),
});
export type Statistics = z.infer<typeof statisticsSchema>;

/** What another threshold would have done to this office's own documents. */
export const riskCurveSchema = z.object({
  /** Documents that a person decided, drawn ones included. */
  decided: count,
  points: z.array(
    z.object({
      threshold: shareSchema,
      /** Share of documents that would have been accepted alone. */
      coverage: shareSchema,
      /** Estimated number of these with a wrong label, and share. */
      wrong: z.number(),
      risk: shareSchema,
    }),
  ),
});
export type RiskCurve = z.infer<typeof riskCurveSchema>;

/** One line of the audit; `hash` covers all of it and `previous`. */
export const auditEntrySchema = z.object({
  sequence: z.int().min(1),
  at: momentSchema,
  /** Account, or `system`. */
  actor: z.string(),
  action: z.string(),
  /** What it befell: kind and id, never a name. */
  subject: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  previous: z.string(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export const auditQuerySchema = z.object({ subject: z.string().max(120).optional(), ...pagingSchema.shape });

export const transparencySchema = z.object({
  model: z.object({ name: z.string(), version: z.string(), licence: z.string() }),
  /** Of the own classes and corrections; null where there are none. */
  own: z.object({ version: count, labels: z.array(z.string()), learntPages: count }).nullable(),
  /** Share of wrong labels borne among the accepted. */
  acceptedError: z.string(),
  sections: z.array(z.object({ title: z.string(), paragraphs: z.array(z.string()) })),
  classes: z.array(
    z.object({
      label: labelSchema,
      name: z.string(),
      is: z.string(),
      isNot: z.string(),
      lookAlikes: z.array(z.object({ label: labelSchema, name: z.string(), tell: z.string() })),
      learntFrom: z.string(),
      retentionDays: z.int(),
    }),
  ),
  figures: z.array(z.object({ name: z.string(), value: z.string() })),
  markdown: z.string(),
});

export const labelViewSchema = z.object({
  label: labelSchema,
  name: z.string(),
  description: z.string(),
  own: z.boolean(),
});
