import { type Operator } from '../../../adapters/aws/operate/connect-operator.ts';
import { LiasseError } from '../../../core/liasse-error.ts';
import { type BatchLedger, type BatchRecord } from '../../../core/ports/batch-ledger.ts';
import { exitCodes } from '../../exit-codes.ts';
import { type DeploymentFigures, deploymentStatus, type QueueFigures } from '../../terminal/deployment-status-text.ts';
import { printable } from '../../terminal/printable.ts';
import { parseBatchId, parseTenant } from './batch-id.ts';
import { type AwsOptions } from './deployment-place.ts';
import { withOperator } from './with-operator.ts';

export interface AwsStatusOptions extends AwsOptions {
  readonly tenant?: string;
  readonly batch?: string;
  /** Minutes. */
  readonly overdue: number;
}

type StatusPorts = Pick<Operator, 'queues' | 'executions'> & {
  readonly ledger: Pick<BatchLedger, 'overdue' | 'openBatches' | 'batch'>;
};

const most = 10_000;

const queueTitles = [
  { queue: 'intake', title: 'Dépôts', section: 'intakedlq' },
  { queue: 'settle', title: 'Résultats', section: 'settledlq' },
  { queue: 'webhook', title: 'Notifications', section: 'webhookdlq' },
] as const;

/** Says how a deployment is. @returns 0 when it is well, 3 when somebody should look. @throws LiasseError. */
export async function awsStatus(options: AwsStatusOptions): Promise<number> {
  return withOperator(options, '', async (operator) => {
    const figures = await figuresOf(operator, options, Date.now());
    const { lines, complaints } = deploymentStatus(figures, options.overdue * 60);
    const shown = complaints.length === 0 ? [...lines, 'Rien à faire.'] : [...lines, '', 'À voir :', ...complaints];
    process.stdout.write(`${shown.map(printable).join('\n')}\n`);
    return complaints.length === 0 ? exitCodes.allRead : exitCodes.someNotRead;
  });
}

/** @param now - milliseconds since 1970. */
export async function figuresOf(
  { queues, executions, ledger }: StatusPorts,
  options: Pick<AwsStatusOptions, 'tenant' | 'batch'>,
  now: number,
): Promise<DeploymentFigures> {
  const [files, running, batches, ...queueFigures] = await Promise.all([
    waitingFiles(ledger, options, now),
    executions.running(most),
    batchesOf(ledger, options, now),
    ...queueTitles.map(async (each) => queueFiguresOf(queues, each)),
  ]);
  return { queues: queueFigures, files, running, most, batches };
}

async function queueFiguresOf(
  queues: Operator['queues'],
  { queue, title, section }: (typeof queueTitles)[number],
): Promise<QueueFigures> {
  const [depth, dead] = await Promise.all([queues[queue].depth(), queues[queue].dead()]);
  return { title, section, ...depth, dead };
}

async function waitingFiles(
  ledger: Pick<BatchLedger, 'overdue'>,
  { tenant, batch }: Pick<AwsStatusOptions, 'tenant' | 'batch'>,
  now: number,
): Promise<DeploymentFigures['files']> {
  const files = { count: 0, oldestSeconds: 0 };
  for await (const waiting of ledger.overdue(new Date(now).toISOString())) {
    if (tenant !== undefined && waiting.tenant !== tenant) continue;
    if (batch !== undefined && waiting.batch !== batch) continue;
    files.count += 1;
    files.oldestSeconds = Math.max(files.oldestSeconds, (now - Date.parse(waiting.receivedAt)) / 1000);
    if (files.count >= most) break; // the oldest come first
  }
  return files;
}

async function batchesOf(
  ledger: Pick<BatchLedger, 'openBatches' | 'batch'>,
  { tenant, batch }: Pick<AwsStatusOptions, 'tenant' | 'batch'>,
  now: number,
): Promise<BatchRecord[]> {
  if (batch !== undefined) return oneBatch(ledger, tenant, batch);
  if (tenant !== undefined) parseTenant(tenant);
  const open: BatchRecord[] = [];
  for await (const one of ledger.openBatches(new Date(now).toISOString())) {
    if (tenant === undefined || one.tenant === tenant) open.push(one);
  }
  return open;
}

async function oneBatch(
  ledger: Pick<BatchLedger, 'batch'>,
  tenant: string | undefined,
  batch: string,
): Promise<BatchRecord[]> {
  if (tenant === undefined) throw new LiasseError('configuration-invalid', '--batch demande aussi --tenant.');
  const found = await ledger.batch(parseBatchId({ tenant, batch }));
  if (found !== undefined) return [found];
  const message = `Le déploiement ne connaît pas de liasse ${batch} pour ${tenant} : vérifiez les noms.`;
  throw new LiasseError('configuration-invalid', message);
}
