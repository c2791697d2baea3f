import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type SQSBatchResponse, type SQSEvent, type SQSRecord } from 'aws-lambda';
import { z } from 'zod';
import { postWebhook } from '../../adapters/webhook/post-webhook.ts';
import { type Webhook, webhookSchema } from '../../core/deploy/webhook.ts';
import { liasseEventSchema } from '../../core/events.ts';
import { eachRecord } from '../ports/each-record.ts';

const messageSchema = z.object({ webhook: z.string(), event: liasseEventSchema });

const webhooks = z.array(webhookSchema).parse(JSON.parse(process.env['WEBHOOKS'] ?? ''));
const queueUrl = z.url().parse(process.env['WEBHOOK_QUEUE_URL']);
const secrets = new SecretsManagerClient({});
const queue = new SQSClient({ useQueueUrlAsEndpoint: false });

/** First wait after a refusal, seconds; doubled each time, at most an hour. */
const firstWait = 30;
const longestWait = 3600;

/** Read once; what could not be read is read again. */
const secretsRead = new Map<string, string>();

/** SQS, from our event bus: posts events, signed, to those who asked for them; a refusal is tried again later and later. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  return eachRecord(event, async (record) => {
    const { webhook: name, event: detail } = messageSchema.parse(JSON.parse(record.body));
    const webhook = webhooks.find((each) => each.name === name);
    if (webhook === undefined) return 'no longer wanted';
    try {
      const secret = await secretOf(webhook);
      await postWebhook(webhook.url, detail, { secret, at: Math.floor(Date.now() / 1000) });
    } catch (error) {
      await waitLonger(record);
      throw error;
    }
    return 'delivered';
  });
}

async function secretOf({ secretArn }: Webhook): Promise<string> {
  const known = secretsRead.get(secretArn);
  if (known !== undefined) return known;
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId: secretArn }));
  const secret = z.string().min(1).parse(SecretString);
  secretsRead.set(secretArn, secret);
  return secret;
}

async function waitLonger({ receiptHandle, attributes }: SQSRecord): Promise<void> {
  const tries = Number(attributes.ApproximateReceiveCount) - 1;
  const VisibilityTimeout = Math.min(longestWait, firstWait * 2 ** tries);
  await queue.send(
    new ChangeMessageVisibilityCommand({ QueueUrl: queueUrl, ReceiptHandle: receiptHandle, VisibilityTimeout }),
  );
}
