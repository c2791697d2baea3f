import { z } from 'zod';
import { functionSettingsSchema } from '../../core/deploy/function-settings.ts';

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});

/** The environment that the deployment gives every function. */
const environmentSchema = z.object({
  LIASSE_SETTINGS: json.pipe(functionSettingsSchema),
  UPLOADS_BUCKET: z.string().min(1),
  DERIVED_BUCKET: z.string().min(1),
  RECORDS_TABLE: z.string().min(1),
  STATE_MACHINE_ARN: z.string().min(1),
  EVENT_BUS_NAME: z.string().min(1),
  INTAKE_QUEUE_URL: z.url(),
});
export type Environment = z.infer<typeof environmentSchema>;

/** @throws z.ZodError at cold start when the deployment is wrong. */
export function parseEnvironment(environment: NodeJS.ProcessEnv): Environment {
  return environmentSchema.parse(environment);
}
