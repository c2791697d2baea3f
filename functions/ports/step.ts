import { LiasseError } from '../../core/liasse-error.ts';
import { faultOf } from './each-record.ts';
import { flushMetrics, logger } from './telemetry.ts';

/** What the state machine tries again for a long time: a service that is busy, not a file that is bad. */
export class RetryLater extends Error {
  override readonly name = 'RetryLater';
}

/** Does one step of an execution; a fault that time may cure gets the name that the state machine waits for. */
export async function step<T>(ids: Readonly<Record<string, unknown>>, work: () => Promise<T>): Promise<T> {
  try {
    const result = await work();
    logger.info('step done', ids);
    return result;
  } catch (error) {
    logger.warn('step failed', { ...ids, ...faultOf(error) });
    if (error instanceof LiasseError && error.retryable) throw new RetryLater(error.code, { cause: error });
    throw error;
  } finally {
    flushMetrics();
  }
}
