import { z } from 'zod';
import { type UploadRef } from '../../core/ports/uploads.ts';

/** What S3 tells EventBridge of a new object: the key as it is, not encoded (Amazon S3 User Guide, "EventBridge event schema"). */
const objectCreatedSchema = z.object({
  'detail-type': z.literal('Object Created'),
  detail: z.object({
    object: z.object({ key: z.string().min(1), 'version-id': z.string().optional() }),
  }),
});

/** An object handed in again by ourselves. */
const handedInSchema = z.object({
  kind: z.literal('upload'),
  upload: z.object({ key: z.string().min(1), versionId: z.string().optional() }),
});
export type IntakeMessage = z.infer<typeof handedInSchema>;

/** @param body - of a message of the intake queue. @throws SyntaxError or z.ZodError: a message that nobody we know sent. */
export function parseIntakeMessage(body: string): UploadRef {
  const message = z.union([handedInSchema, objectCreatedSchema]).parse(JSON.parse(body));
  if ('upload' in message) return message.upload;
  const { key, 'version-id': versionId } = message.detail.object;
  return versionId === undefined ? { key } : { key, versionId };
}
