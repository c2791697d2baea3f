import { z } from 'zod';
import { reconcile, reconcileUploads } from '../../core/use-cases/reconcile.ts';
import { controlPorts, failAnalysis } from '../ports/control-ports.ts';
import { flushMetrics, logger, measure } from '../ports/telemetry.ts';

const eventSchema = z.object({ scope: z.enum(['waiting', 'uploads']) });

const ports = controlPorts(process.env);
const { ledger, queue, starter, settlement, events, buckets, settings } = ports;

/** Scheduled. `waiting`: what has no result for too long; `uploads`: what was handed in against what is known of. */
export async function handler(event: unknown): Promise<unknown> {
  const found = eventSchema.parse(event).scope === 'waiting' ? await reconcileWaiting() : await reconcileObjects();
  logger.info('reconciled', { found });
  flushMetrics();
  return found;
}

async function reconcileWaiting(): Promise<unknown> {
  const fail = async (file: Parameters<typeof failAnalysis>[0]): Promise<void> => failAnalysis(file, ports);
  const { graceSeconds } = settings;
  const found = await reconcile({ ledger, queue, starter, settlement, events, fail, now: Date.now, graceSeconds });
  measure({ Overdue: found.overdue, Mended: found.mended });
  measure({ OldestWaiting: found.oldestSeconds }, 'Seconds');
  return found;
}

async function reconcileObjects(): Promise<unknown> {
  const { graceSeconds } = settings;
  const found = { unaccounted: 0, foreign: 0 };
  for (const prefix of ['drop/', 'post/']) {
    const uploads = buckets.uploads.list(prefix);
    const { unaccounted, foreign } = await reconcileUploads({ uploads }, { ledger, queue, now: Date.now, graceSeconds }); // prettier-ignore
    found.unaccounted += unaccounted;
    found.foreign += foreign;
  }
  measure({ Unaccounted: found.unaccounted, Foreign: found.foreign });
  return found;
}
