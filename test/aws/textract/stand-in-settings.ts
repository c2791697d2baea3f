import { z } from 'zod';

export const engineNameSchema = z.enum(['instant', 'onnx']);
export type EngineName = z.infer<typeof engineNameSchema>;

/** How the stand-in behaves: what reads, and what goes wrong on purpose (0: nothing). */
export const standInSettingsSchema = z.strictObject({
  engine: engineNameSchema.default('instant'),
  /** Every n-th call is refused with `ProvisionedThroughputExceededException`. */
  throttleEvery: z.int().min(0).default(0),
  /** Calls let through in any one second; the rest are refused with `ThrottlingException`. */
  callsPerSecond: z.int().min(0).default(0),
  /** Every n-th call fails with `InternalServerError`. */
  failEvery: z.int().min(0).default(0),
  /** Milliseconds before each answer. */
  delay: z.number().min(0).default(0),
});
export type StandInSettings = z.infer<typeof standInSettingsSchema>;

export const callCountsSchema = z.object({
  calls: z.int(),
  answered: z.int(),
  throttled: z.int(),
  failed: z.int(),
  /** Refused for what they asked, as the service would. */
  invalid: z.int(),
});
export type CallCounts = z.infer<typeof callCountsSchema>;
