import { setTimeout as sleep } from 'node:timers/promises';
import { isComplete } from '../../../core/is-complete.ts';
import { LiasseError } from '../../../core/liasse-error.ts';
import { type BatchId, type BatchLedger, type BatchRecord } from '../../../core/ports/batch-ledger.ts';
import { exitCodes } from '../../exit-codes.ts';
import { batchLine } from '../../terminal/batch-line.ts';
import { duration } from '../../terminal/french.ts';
import { LiveLine } from '../../terminal/live-line.ts';
import { parseBatchId } from './batch-id.ts';
import { type AwsOptions } from './deployment-place.ts';
import { withOperator } from './with-operator.ts';

export interface AwsWatchOptions extends AwsOptions {
  readonly tenant: string;
  readonly batch: string;
  /** Seconds. */
  readonly timeout?: number;
}

/** Between two looks, seconds. */
const every = 2;
/** How long a batch that was just sent may be unknown: its events are under way. */
const secondsUnknown = 60;

/** Follows a batch until it is complete. @returns the exit code. @throws LiasseError. */
export async function awsWatch(options: AwsWatchOptions): Promise<number> {
  const id = parseBatchId(options);
  return withOperator(options, 'La lecture continue sans vous.', async ({ ledger }, signal) => {
    const line = new LiveLine(process.stderr, () => performance.now());
    const pause = async (): Promise<void> => sleep(every * 1000, undefined, { signal });
    const seen = await follow(id, { ledger, line, pause, ...(options.timeout === undefined ? {} : { timeout: options.timeout }) }); // prettier-ignore
    line.end();
    return tell(seen, options);
  });
}

export interface Following {
  readonly ledger: Pick<BatchLedger, 'batch'>;
  readonly line: Pick<LiveLine, 'show'>;
  /** Waits two seconds. */
  readonly pause: () => Promise<void>;
  /** Seconds; for ever without. */
  readonly timeout?: number;
}

/** @returns the batch once complete, or as it was when time was over. @throws LiasseError when there is no such batch. */
export async function follow(id: BatchId, { ledger, line, pause, timeout }: Following): Promise<BatchRecord> {
  for (let seconds = 0; ; seconds += every) {
    const batch = await ledger.batch(id);
    if (batch === undefined && seconds >= Math.min(secondsUnknown, timeout ?? secondsUnknown)) return unknown(id);
    line.show(() => (batch === undefined ? 'La liasse n’est pas encore connue du déploiement.' : batchLine(batch)));
    if (batch !== undefined && (isOver(batch) || seconds >= (timeout ?? Infinity))) return batch;
    await pause();
  }
}

/** A batch of which nobody said how many files it has is complete when the reconciler finds that no more came. */
function isOver(batch: BatchRecord): boolean {
  return batch.completedAt !== undefined || (batch.expected !== undefined && isComplete(batch));
}

function unknown({ tenant, batch }: BatchId): never {
  const message = `Le déploiement ne connaît pas de liasse ${batch} pour ${tenant} : vérifiez les noms ; si elle vient d’être envoyée, voyez « liasse aws status ».`;
  throw new LiasseError('configuration-invalid', message);
}

function tell(batch: BatchRecord, { tenant, timeout }: AwsWatchOptions): number {
  const complete = isOver(batch);
  const { failed, rejected } = batch.statuses;
  const lines = [
    `Liasse ${batch.batch} ${complete ? 'complète' : `pas encore complète après ${duration(timeout ?? 0)}`} : ${batchLine(batch)}.`,
    ...(failed > 0 ? [`Pour relire ce qui a échoué : npx liasse aws redrive --failed --tenant ${tenant} --batch ${batch.batch}`] : []), // prettier-ignore
    ...(complete ? [`À essayer ensuite :`, `  npx liasse aws fetch --tenant ${tenant} --batch ${batch.batch} --out ${batch.batch}`] : []), // prettier-ignore
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (!complete) return exitCodes.notYet;
  return failed + rejected === 0 ? exitCodes.allRead : exitCodes.someNotRead;
}
