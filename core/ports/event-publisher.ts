import { type LiasseEvent } from '../events.ts';

/** Tells others what happened. */
export interface EventPublisher {
  /** At least once each; the same event may come twice, with the same id. @throws LiasseError `engine-unavailable` (retryable). */
  publish(events: readonly LiasseEvent[]): Promise<void>;
}
