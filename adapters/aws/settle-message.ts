import { z } from 'zod';
import { batchNameSchema, ocrEngineSchema, sha256Schema, tenantSchema } from '../../core/intake/names.ts';

const fileSchema = z.object({ tenant: tenantSchema, engine: ocrEngineSchema, sha256: sha256Schema });
const submissionSchema = z.object({ tenant: tenantSchema, batch: batchNameSchema, submission: z.string().min(1) });

/** What can be asked of the function that settles, a message of its queue. */
export const settleMessageSchema = z.discriminatedUnion('kind', [
  /** Carries a file's record to all who wait for it. */
  z.object({ kind: z.literal('settle'), file: fileSchema }),
  /** Reads the failed files of a submission again. */
  z.object({ kind: z.literal('retry'), submission: submissionSchema, failed: z.array(fileSchema) }),
]);
export type SettleMessage = z.infer<typeof settleMessageSchema>;
