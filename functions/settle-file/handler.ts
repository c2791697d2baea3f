import { type SQSBatchResponse, type SQSEvent } from 'aws-lambda';
import { settleMessageSchema } from '../../adapters/aws/settle-message.ts';
import { retrySubmission } from '../../core/use-cases/retry-submission.ts';
import { controlPorts, now } from '../ports/control-ports.ts';
import { eachRecord } from '../ports/each-record.ts';

const { ledger, papers, settlement, starter } = controlPorts(process.env);

/** SQS: carries records to those who wait for them, and reads failed files again. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return eachRecord(event, async ({ body }) => {
    const message = settleMessageSchema.parse(JSON.parse(body));
    if (message.kind === 'settle') await settlement.settle(message.file);
    else await retrySubmission(message.submission, message.failed, { ledger, papers, settlement, starter, now });
    return message.kind;
  });
}
