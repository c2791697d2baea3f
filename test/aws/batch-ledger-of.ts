import { DynamoBatchLedger } from '../../adapters/aws/ledger/dynamo-batch-ledger.ts';
import { Table } from '../../adapters/aws/ledger/table.ts';
import {
  type BatchId,
  type BatchLedger,
  type BatchRecord,
  type SubmissionRecord,
} from '../../core/ports/batch-ledger.ts';
import { type ScenarioContext } from './scenario.ts';

/** The deployed ledger. */
export function batchLedgerOf({ clients, output }: Pick<ScenarioContext, 'clients' | 'output'>): BatchLedger {
  return new DynamoBatchLedger(new Table(clients.dynamo, output('RecordsTable')));
}

/** Waits until the batch is complete, and says so. */
export async function completedBatch(id: BatchId, context: ScenarioContext, seconds = 120): Promise<BatchRecord> {
  const ledger = batchLedgerOf(context);
  const look = async (): Promise<BatchRecord | undefined> => {
    const batch = await ledger.batch(id);
    return batch?.completedAt === undefined ? undefined : batch;
  };
  return context.until(`batch ${id.batch} complete`, look, { seconds, pause: 500 });
}

export async function submissionsOf(id: BatchId, context: ScenarioContext): Promise<SubmissionRecord[]> {
  const submissions: SubmissionRecord[] = [];
  for await (const submission of batchLedgerOf(context).submissions(id)) submissions.push(submission);
  return submissions;
}
