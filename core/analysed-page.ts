import { z } from 'zod';
import { pageClassificationSchema } from './page-classification.ts';
import { readPageSchema } from './page.ts';
import { problemSchema } from './problem.ts';

/** Wall-clock seconds that a page took, by stage. */
export const pageTimingSchema = z.object({ read: z.number(), ocr: z.number(), classify: z.number() });

/** A page read and classified; `problem` says why when it could not be read (then it has no lines). */
export const analysedPageSchema = z.object({
  page: readPageSchema,
  classification: pageClassificationSchema,
  problem: problemSchema.optional(),
  timing: pageTimingSchema,
});
export type AnalysedPage = z.infer<typeof analysedPageSchema>;
