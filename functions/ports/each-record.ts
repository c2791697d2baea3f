import { type SQSBatchResponse, type SQSEvent, type SQSRecord } from 'aws-lambda';
import { LiasseError } from '../../core/liasse-error.ts';
import { flushMetrics, logger } from './telemetry.ts';

/** Works message by message; those that fail come again, and their neighbours do not. */
export async function eachRecord(
  event: SQSEvent,
  work: (record: SQSRecord) => Promise<string>,
): Promise<SQSBatchResponse> {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const record of event.Records) {
    const { messageId } = record;
    try {
      logger.info('message done', { messageId, outcome: await work(record) });
    } catch (error) {
      logger.error('message failed', { messageId, ...faultOf(error) });
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  flushMetrics();
  return { batchItemFailures };
}

/** Names and codes only: the message of an error may quote what was handed in. */
export function faultOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { fault: 'unknown' };
  const cause = error.cause instanceof Error ? { cause: error.cause.name } : {};
  return { fault: error.name, ...(error instanceof LiasseError ? { code: error.code } : {}), ...cause };
}
