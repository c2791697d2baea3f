import { z } from 'zod';
import { boundingBoxSchema, rotationSchema } from '../../page.ts';
import { problemSchema } from '../../problem.ts';
import { idSchema, labelSchema, momentSchema, pagingSchema, personSchema, shareSchema } from './basics.ts';

/** `sent-back`: whoever handed it in is to mend it. */
export const documentStateSchema = z.enum(['to-review', 'accepted', 'set-aside', 'discarded', 'sent-back']);
export type DocumentState = z.infer<typeof documentStateSchema>;

/** Why a person is asked. `contradiction`: the rules by themselves say another label; `audit`: the program was sure, chance drew it; `pages`: a person changed its pages. */
export const reviewReasons = [
  'close',
  'unsure',
  'always',
  'unlike',
  'little-text',
  'poorly-read',
  'unread',
  'contradiction',
  'audit',
  'pages',
  'reopened',
] as const;
export const reviewReasonSchema = z.enum(reviewReasons);
export type ReviewReason = z.infer<typeof reviewReasonSchema>;

const reasonViewSchema = z.object({ kind: reviewReasonSchema, text: z.string() });

export const suggestionSchema = z.object({ label: labelSchema, name: z.string(), probability: shareSchema });
export type Suggestion = z.infer<typeof suggestionSchema>;

/** A page of a file in a document; `rotation`: clockwise degrees that a person turned the upright page by. */
export const plannedPageSchema = z.object({ page: z.int().min(1), rotation: rotationSchema });
export type PlannedPage = z.infer<typeof plannedPageSchema>;

/** Held by one person until the moment given, unless she goes on holding it. */
export const leaseSchema = z.object({ by: personSchema, until: momentSchema, mine: z.boolean() });
export type LeaseView = z.infer<typeof leaseSchema>;

export const pageViewSchema = plannedPageSchema.extend({
  /** Points of the upright page; null where the format has no layout: then there is no image, only words. */
  width: z.number().nullable(),
  height: z.number().nullable(),
  image: z.string().nullable(),
  thumbnail: z.string().nullable(),
  blank: z.boolean(),
});
export type PageView = z.infer<typeof pageViewSchema>;

export const evidenceViewSchema = z.object({
  kind: z.enum(['word', 'rule']),
  text: z.string(),
  page: z.int().min(1).nullable(),
  /** Log-odds for the label. */
  weight: z.number().nullable(),
  /** Points of the upright page. */
  box: boundingBoxSchema.nullable(),
});

export const historyEntrySchema = z.object({
  at: momentSchema,
  /** Null: the program. */
  by: personSchema.nullable(),
  kind: z.enum(['read', 'accept', 'set-aside', 'discard', 'send-back', 'reopen', 'plan', 'undo', 'redo']),
  label: labelSchema.nullable(),
  comment: z.string().nullable(),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** Enough to draw a list. */
export const documentSummarySchema = z.object({
  id: idSchema,
  version: z.int().min(1),
  state: documentStateSchema,
  label: labelSchema,
  name: z.string(),
  /** Of the label the program gave it. */
  probability: shareSchema,
  file: z.object({ id: idSchema, source: z.string() }),
  batch: z.object({ id: idSchema, name: z.string() }),
  pages: z.array(plannedPageSchema),
  reason: reasonViewSchema.nullable(),
  /** Expected cost of letting the label stand: 1 is that of one wrong label of usual weight. */
  cost: z.number(),
  receivedAt: momentSchema,
  thumbnail: z.string().nullable(),
  lease: leaseSchema.nullable(),
});
export type DocumentSummary = z.infer<typeof documentSummarySchema>;

export const documentSchema = documentSummarySchema.extend({
  file: z.object({
    id: idSchema,
    source: z.string(),
    mediaType: z.string().nullable(),
    problems: z.array(problemSchema),
    /** Of the page plan, for `PUT /files/:file/plan`. */
    version: z.int().min(1),
    /** All its documents in order, this one among them. */
    documents: z.array(
      z.object({
        id: idSchema,
        version: z.int().min(1),
        label: labelSchema,
        name: z.string(),
        state: documentStateSchema,
        pages: z.array(plannedPageSchema),
      }),
    ),
  }),
  pages: z.array(pageViewSchema),
  /** The three likeliest labels. */
  suggestions: z.array(suggestionSchema),
  evidence: z.array(evidenceViewSchema),
  history: z.array(historyEntrySchema),
  comment: z.string().nullable(),
});
export type DocumentView = z.infer<typeof documentSchema>;

export const queueFilterSchema = z.object({
  batch: idSchema.optional(),
  label: labelSchema.optional(),
  reason: reviewReasonSchema.optional(),
});
export const queueQuerySchema = queueFilterSchema.extend(pagingSchema.shape);

export const nextLeaseSchema = z.strictObject({
  ...queueFilterSchema.shape,
  exclude: z.array(idSchema).max(50).default([]),
});

/** `remaining`: papers to review, those leased to others included. */
export const nextLeaseAnswerSchema = z.object({ document: documentSchema.nullable(), remaining: z.int().min(0) });

export const takeLeaseSchema = z.strictObject({ steal: z.boolean().default(false) });

export const decisionKindSchema = z.enum(['accept', 'set-aside', 'discard', 'send-back', 'reopen']);
export type DecisionKind = z.infer<typeof decisionKindSchema>;

const comment = z.string().trim().max(2000);

export const decisionSchema = z.strictObject({
  version: z.int().min(1),
  kind: decisionKindSchema,
  /** Of `accept`; the label it has where absent. */
  label: labelSchema.optional(),
  comment: comment.optional(),
  /** Seconds that it was looked at, for the statistics. */
  seconds: z.number().min(0).max(86_400).optional(),
});
export type DecisionRequest = z.infer<typeof decisionSchema>;

export const decisionAnswerSchema = z.object({ document: documentSchema, undo: idSchema });

/** What one bulk decision may hold: with a change and its audit, within one commit of the store. */
export const mostInBulk = 48;

export const bulkDecisionSchema = z.strictObject({
  documents: z.array(z.strictObject({ id: idSchema, version: z.int().min(1) })).min(1).max(mostInBulk), // prettier-ignore
  label: labelSchema,
});

export const bulkAnswerSchema = z.object({ documents: z.array(documentSummarySchema), undo: idSchema });

export const planRequestSchema = z.strictObject({
  version: z.int().min(1),
  documents: z
    .array(z.strictObject({ label: labelSchema.optional(), pages: z.array(plannedPageSchema).min(1) }))
    .min(1)
    .max(1000),
});
export type PlanRequest = z.infer<typeof planRequestSchema>;

/** `version`: of the page plan, after it. */
export const planAnswerSchema = z.object({
  version: z.int().min(1),
  documents: z.array(documentSummarySchema),
  undo: idSchema,
});

export const undoRequestSchema = z.strictObject({ id: idSchema });

/** What is as before, or as after again. */
export const undoAnswerSchema = z.object({ documents: z.array(documentSummarySchema), undo: idSchema });

export const imageQuerySchema = z.object({
  /** 240, 1240 and 2480 pixels wide at most; `clear`: nothing masked, after `unmask` only. */
  size: z.enum(['thumb', 'screen', 'large']).default('screen'),
  clear: z.enum(['0', '1']).default('0'),
});

/** Lines in reading order. `masked`: digits of a social security number or an account stand as `•`. */
export const pageWordsSchema = z.object({
  page: z.int().min(1),
  width: z.number().nullable(),
  height: z.number().nullable(),
  lines: z.array(z.array(z.object({ text: z.string(), box: boundingBoxSchema.nullable(), masked: z.boolean() }))),
});
export type PageWordsView = z.infer<typeof pageWordsSchema>;

export const unmaskAnswerSchema = z.object({ until: momentSchema, pages: z.array(pageWordsSchema) });

export const searchQuerySchema = z.object({
  q: z.string().trim().max(200).default(''),
  label: labelSchema.optional(),
  state: documentStateSchema.optional(),
  batch: idSchema.optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  ...pagingSchema.shape,
});
export type SearchQuery = z.infer<typeof searchQuerySchema>;

export const searchHitSchema = z.object({
  document: documentSummarySchema,
  page: z.int().min(1),
  /** The line of text that matches; empty where no words were asked for. */
  line: z.string(),
  /** Offsets of what matches in `line`, UTF-16, the end not included. */
  matches: z.array(z.tuple([z.int().min(0), z.int().min(0)])),
});

export const explanationSchema = z.object({
  document: idSchema,
  /** The four headings of article R.311-3-1-2 of the code des relations entre le public et l’administration. */
  sections: z.array(z.object({ title: z.string(), paragraphs: z.array(z.string()) })).length(4),
});
