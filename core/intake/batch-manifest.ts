import { z } from 'zod';
import { ocrEngineSchema } from './names.ts';

/** What may be said of a batch before its files come: `.liasse-batch.json`, or the body of `POST /batches`. */
export const batchManifestSchema = z.strictObject({
  /** How many files will be handed in: the batch is complete when as many have a result. */
  files: z.int().min(1).max(1_000_000),
  /** Another OCR engine than the deployment's. */
  engine: ocrEngineSchema.optional(),
});
export type BatchManifest = z.infer<typeof batchManifestSchema>;
