import { type Context } from 'aws-lambda';
import { purge } from '../../core/use-cases/purge.ts';
import { controlPorts, now } from '../ports/control-ports.ts';
import { flushMetrics, logger, measure } from '../ports/telemetry.ts';

const { ledger, papers } = controlPorts(process.env);

/** What is kept back to certify and to end in order. */
const lastMilliseconds = 30_000;

/** Scheduled: destroys what has been kept as long as it may. */
export async function handler(
  _event: unknown,
  context: Pick<Context, 'getRemainingTimeInMillis'>,
): Promise<{ purged: number }> {
  const goOn = (): boolean => context.getRemainingTimeInMillis() > lastMilliseconds;
  const purged = await purge({ ledger, papers, now, goOn });
  measure({ Purged: purged });
  logger.info('purged', { purged });
  flushMetrics();
  return { purged };
}
