import { setTimeout as sleep } from 'node:timers/promises';
import { type Operator } from '../../../adapters/aws/operate/connect-operator.ts';
import { type BatchId, type BatchLedger } from '../../../core/ports/batch-ledger.ts';
import { type StoredLines } from '../../../core/ports/stored-lines.ts';
import { LiasseError } from '../../../core/liasse-error.ts';
import { findRetries } from '../../../core/use-cases/find-retries.ts';
import { exitCodes } from '../../exit-codes.ts';
import { counted } from '../../terminal/french.ts';
import { parseBatchId } from './batch-id.ts';
import { type AwsOptions } from './deployment-place.ts';
import { withOperator } from './with-operator.ts';

export interface AwsRedriveOptions extends AwsOptions {
  readonly failed: boolean;
  readonly tenant?: string;
  readonly batch?: string;
  readonly dryRun: boolean;
}

const titles = { intake: 'Dépôts', settle: 'Résultats', webhook: 'Notifications' } as const;

/** Before a submission is looked at whose files another one has read anew, seconds. */
const secondsBehind = 30;
const secondsToReopen = 20;

/** Has what went wrong done again: dead letters, or the failed files of a batch. @returns the exit code. @throws LiasseError. */
export async function awsRedrive(options: AwsRedriveOptions): Promise<number> {
  const id = batchOf(options);
  return withOperator(options, 'Rien n’est perdu : relancez la même commande.', async (operator, signal) => {
    const pause = async (): Promise<void> => sleep(1000, undefined, { signal });
    const told =
      id === undefined
        ? await deadLetters(operator, options.dryRun)
        : await failedFiles(id, { ...operator, pause }, options.dryRun);
    process.stdout.write(`${told.join('\n')}\n`);
    return exitCodes.allRead;
  });
}

/** @returns undefined when dead letters are meant. @throws LiasseError `configuration-invalid`. */
function batchOf({ failed, tenant, batch }: AwsRedriveOptions): BatchId | undefined {
  if (!failed && tenant === undefined && batch === undefined) return undefined;
  if (!failed) throw new LiasseError('configuration-invalid', '--tenant et --batch vont avec --failed.');
  if (tenant !== undefined && batch !== undefined) return parseBatchId({ tenant, batch });
  throw new LiasseError('configuration-invalid', '--failed demande --tenant et --batch.');
}

/** @returns what to say. */
export async function deadLetters({ queues }: Pick<Operator, 'queues'>, dryRun: boolean): Promise<string[]> {
  const lines: string[] = [];
  for (const name of ['intake', 'settle', 'webhook'] as const) {
    const count = dryRun ? await queues[name].dead() : await queues[name].redrive();
    const what = dryRun ? 'à remettre en file' : 'remis en file';
    lines.push(`${titles[name]} : ${counted(count, 'message')} ${what}.`);
  }
  return lines;
}

interface FailedFrom {
  readonly ledger: Pick<BatchLedger, 'submissions' | 'batch'>;
  readonly results: StoredLines;
  readonly settling: Pick<Operator['settling'], 'retry'>;
  /** Waits a second. */
  readonly pause: () => Promise<void>;
}

/** @returns what to say. */
export async function failedFiles(
  id: BatchId,
  { ledger, results, settling, pause }: FailedFrom,
  dryRun: boolean,
): Promise<string[]> {
  const retries = await findRetries(id, { ledger, stored: results });
  const files = retries.reduce((sum, { failed }) => sum + failed.length, 0);
  if (files === 0) return ['Aucun fichier en échec dans cette liasse.'];
  if (dryRun) return [`${counted(files, 'fichier')} à relire.`];
  for (const retry of retries) await settling.retry(retry, retry.failed.length === 0 ? secondsBehind : 0);
  await reopened(id, ledger, pause);
  return [
    `${counted(files, 'fichier')} en cours de relecture.`,
    'À essayer ensuite :',
    `  npx liasse aws watch --tenant ${id.tenant} --batch ${id.batch}`,
  ];
}

/** Waits until the batch is no longer called complete, so that whoever follows it next does not stop at once; not for long. */
async function reopened(id: BatchId, ledger: Pick<BatchLedger, 'batch'>, pause: () => Promise<void>): Promise<void> {
  for (let second = 0; second < secondsToReopen; second += 1) {
    if ((await ledger.batch(id))?.completedAt === undefined) return;
    await pause();
  }
}
