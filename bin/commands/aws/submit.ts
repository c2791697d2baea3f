import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { walkInputs } from '../../../adapters/local/walk-inputs.ts';
import { type OcrEngine } from '../../../core/intake/names.ts';
import { LiasseError } from '../../../core/liasse-error.ts';
import { defaultLimits } from '../../../core/limits.ts';
import { type BatchId } from '../../../core/ports/batch-ledger.ts';
import { type Submission } from '../../../core/use-cases/analyse-batch.ts';
import { submitBatch, type SubmitReport } from '../../../core/use-cases/submit-batch.ts';
import { exitCodes } from '../../exit-codes.ts';
import { counted, french } from '../../terminal/french.ts';
import { printable } from '../../terminal/printable.ts';
import { SubmissionDisplay } from '../../terminal/submission-display.ts';
import { parseBatchId } from './batch-id.ts';
import { type AwsOptions } from './deployment-place.ts';
import { withOperator } from './with-operator.ts';

export interface AwsSubmitOptions extends AwsOptions {
  readonly tenant: string;
  readonly batch?: string;
  readonly engine?: OcrEngine;
  readonly quiet: boolean;
}

/** S3 takes no more at once; what is too big for the deployment gets its line there, as any file does. */
const mostBytes = 5 * 1024 ** 3;
const lanes = 8;

/** Sends files and folders to a deployment as one batch. @returns the exit code. @throws LiasseError. */
export async function awsSubmit(inputs: readonly string[], options: AwsSubmitOptions): Promise<number> {
  const id = parseBatchId({ tenant: options.tenant, batch: options.batch ?? newBatchName(new Date()) });
  const again = `Relancez la même commande avec --batch ${id.batch} : ce qui est envoyé ne le sera pas deux fois.`;
  return withOperator(options, again, async ({ box, ledger, tenants }, signal) => {
    refuseStranger(options.tenant, tenants);
    const found = await walkInputs(inputs, { limits: { ...defaultLimits, bytesPerFile: mostBytes }, except: '' });
    const display = new SubmissionDisplay(options.quiet ? silent : process.stderr, () => performance.now());
    try {
      const report = await submitBatch(id, found.map((each) => stoppable(each, signal)), {
        ...{ box, ledger, lanes, progress: display },
        ...(options.engine === undefined ? {} : { engine: options.engine }),
        hash: (text) => createHash('sha256').update(text).digest('hex'),
        sleep: async (seconds) => sleep(seconds * 1000, undefined, { signal }),
      }); // prettier-ignore
      display.end();
      return tell(id, report, options.quiet);
    } finally {
      display.end();
    }
  });
}

/** What a stranger sends lies in the bucket and is never read. */
function refuseStranger(tenant: string, tenants: readonly string[] | undefined): void {
  if (tenants === undefined || tenants.includes(tenant)) return;
  const message = `Ce déploiement ne lit rien pour « ${tenant} » ; au choix : ${tenants.join(', ')}, ou ajoutez-la à « tenants » et déployez.`;
  throw new LiasseError('configuration-invalid', message);
}

const silent = { write: () => undefined };

/** A name that sorts by time: `2026-11-30-142205`, local time. */
function newBatchName(now: Date): string {
  const two = (value: number): string => value.toString().padStart(2, '0');
  const day = [now.getFullYear().toString(), two(now.getMonth() + 1), two(now.getDate())];
  return `${day.join('-')}-${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('')}`;
}

function stoppable({ source, identify }: Submission, signal: AbortSignal): Submission {
  return {
    source,
    identify: async () => {
      signal.throwIfAborted();
      return identify();
    },
  };
}

function tell({ tenant, batch }: BatchId, report: SubmitReport, quiet: boolean): number {
  const { sent, kept, repeated, refused, expected } = report;
  for (const { source, reason } of refused)
    process.stderr.write(`Non envoyé : ${printable(source)} : ${printable(reason)}\n`);
  const lines = [
    `Liasse ${batch} : ${counted(sent, 'fichier', 'envoyé')}${kept > 0 ? `, ${french(kept)} déjà là` : ''}, ${counted(expected, 'attendu')} en tout.`,
    ...(repeated > 0 ? [`${counted(repeated, 'fichier')} en double (même nom, même contenu) : une seule ligne.`] : []),
    ...(refused.length > 0 ? [`${counted(refused.length, 'fichier', 'non envoyé')} : voir ci-dessus.`] : []),
    'À essayer ensuite :',
    `  npx liasse aws watch --tenant ${tenant} --batch ${batch}`,
  ];
  if (!quiet) process.stdout.write(`${lines.join('\n')}\n`);
  return refused.length === 0 ? exitCodes.allRead : exitCodes.someNotRead;
}
