import { z } from 'zod';
import { ocrEngineSchema, sha256Schema, tenantSchema } from './names.ts';

/** Where the bytes of a file lie. */
export const fileLocationSchema = z.object({
  /** `uploads`: as handed in; `derived`: a member taken out of an archive. */
  bucket: z.enum(['uploads', 'derived']),
  key: z.string().min(1),
  /** Of the object, where the bucket keeps versions. */
  versionId: z.string().optional(),
});
export type FileLocation = z.infer<typeof fileLocationSchema>;

/**
 * One file to be analysed: the input of one execution of the state machine. Ids only: executions are shown to operators, and
 * the key of an object may name a person.
 */
export const analysisTaskSchema = z.object({
  tenant: tenantSchema,
  engine: ocrEngineSchema,
  sha256: sha256Schema,
  /** 0 at first; each redrive adds one, for a finished execution's name cannot be used again. */
  attempt: z.int().min(0),
});
export type AnalysisTask = z.infer<typeof analysisTaskSchema>;

/** The task and where the file lies. */
export const analysisJobSchema = analysisTaskSchema.extend({ bytes: z.int().min(0), location: fileLocationSchema });
export type AnalysisJob = z.infer<typeof analysisJobSchema>;

/**
 * The name of the file's execution: tenant, content, versions. Equal names start nothing twice.
 *
 * @param versionsId - eight hex digits, of the engine's run, `deployedRunSchema`.
 * @returns at most 80 characters of `[A-Za-z0-9-]`, as Step Functions wants.
 */
export function executionName(task: AnalysisTask, versionsId: string): string {
  const again = task.attempt === 0 ? '' : `-r${task.attempt}`;
  return `${task.tenant}-${task.sha256.slice(0, 32)}-${versionsId}${again}`;
}
