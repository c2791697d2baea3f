import { type UploadRef } from './uploads.ts';

/** What was handed in and is to be taken in, some time soon. */
export interface IntakeQueue {
  /** @param delaySeconds - 0..900. @throws LiasseError `store-unavailable` (retryable). */
  handIn(upload: UploadRef, delaySeconds: number): Promise<void>;
}
