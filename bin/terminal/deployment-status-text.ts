import { type BatchRecord } from '../../core/ports/batch-ledger.ts';
import { batchLine } from './batch-line.ts';
import { counted, duration, french } from './french.ts';

/** A queue of the deployment and its dead letters. */
export interface QueueFigures {
  readonly title: string;
  /** Section of docs/operate.md to read when letters are dead. */
  readonly section: string;
  readonly waiting: number;
  readonly inFlight: number;
  readonly delayed: number;
  readonly dead: number;
}

/** What there is to be seen of a deployment at one moment. */
export interface DeploymentFigures {
  readonly queues: readonly QueueFigures[];
  /** Files without a result. */
  readonly files: { readonly count: number; readonly oldestSeconds: number };
  /** Analyses under way. */
  readonly running: number;
  /** Counts are no higher than this. */
  readonly most: number;
  readonly batches: readonly BatchRecord[];
}

export interface StatusText {
  readonly lines: readonly string[];
  /** What a person should look into, and where to read on. */
  readonly complaints: readonly string[];
}

/** @param overdueSeconds - how long a file may wait before somebody should look. */
export function deploymentStatus(figures: DeploymentFigures, overdueSeconds: number): StatusText {
  const { queues, files, running, most, batches } = figures;
  const upTo = (count: number, ...words: string[]): string =>
    `${count >= most ? 'au moins ' : ''}${counted(count, ...words)}`;
  const oldest = files.count === 0 ? '' : `, le plus ancien depuis ${duration(files.oldestSeconds)}`;
  return {
    lines: [
      ...queues.map(queueLine),
      row('Sans résultat', `${upTo(files.count, 'fichier')}${oldest}`),
      row('Analyses', `${upTo(running, 'exécution')} en cours`),
      ...batches.map((batch) => row(`Liasse ${batch.tenant}/${batch.batch}`, batchLine(batch))),
      ...(batches.length === 0 ? [row('Liasses ouvertes', 'aucune')] : []),
    ],
    complaints: complaintsOf(figures, overdueSeconds),
  };
}

function queueLine({ title, waiting, inFlight, delayed, dead }: QueueFigures): string {
  const hidden = delayed === 0 ? '' : `, ${french(delayed)} pour plus tard`;
  return row(title, `${french(waiting)} en attente, ${french(inFlight)} en cours${hidden}, ${french(dead)} au rebut`);
}

function complaintsOf({ queues, files, batches }: DeploymentFigures, overdueSeconds: number): string[] {
  const failed = batches.filter(({ statuses }) => statuses.failed > 0);
  const late = files.count > 0 && files.oldestSeconds > overdueSeconds;
  return [
    ...queues
      .filter(({ dead }) => dead > 0)
      .map(({ title, section, dead }) => `${title} : ${counted(dead, 'message')} au rebut. ${page(section)}`),
    ...(late ? [`Un fichier attend depuis ${duration(files.oldestSeconds)}. ${page('oldestwaiting')}`] : []),
    ...failed.map(({ tenant, batch, statuses }) => `Liasse ${tenant}/${batch} : ${counted(statuses.failed, 'fichier')} en échec. ${page('filesfailed')}`), // prettier-ignore
  ];
}

function page(section: string): string {
  return `Voir docs/operate.md#${section}.`;
}

function row(title: string, text: string): string {
  return `${title.padEnd(17)}  ${text}`;
}
