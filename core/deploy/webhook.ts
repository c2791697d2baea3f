import { z } from 'zod';
import { tenantSchema } from '../intake/names.ts';

/** Somebody who is told of events by HTTP. */
export const webhookSchema = z.strictObject({
  /** Of this entry, for rules and logs. */
  name: z.string().regex(/^[a-z0-9-]{1,32}$/),
  /** Whose events. */
  tenant: tenantSchema,
  url: z.url({ protocol: /^https$/ }),
  /** Secret of Secrets Manager that holds `whsec_…`, the key in base64 (Standard Webhooks). */
  secretArn: z.string().regex(/^arn:aws:secretsmanager:[a-z0-9-]+:\d{12}:secret:.+$/),
});
export type Webhook = z.infer<typeof webhookSchema>;
