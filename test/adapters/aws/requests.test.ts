import { createHash } from 'node:crypto';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { EventBridgePublisher } from '../../../adapters/aws/eventbridge-publisher.ts';
import { parseIntakeMessage } from '../../../adapters/aws/intake-message.ts';
import { SfnAnalysisStarter } from '../../../adapters/aws/sfn-analysis-starter.ts';
import { SqsIntakeQueue } from '../../../adapters/aws/sqs-intake-queue.ts';
import { type LiasseEvent } from '../../../core/events.ts';
import { JsonServer } from '../../fixtures/json-server.ts';
import { jobOf } from '../../fixtures/ledger-entries.ts';

const server = new JsonServer();
const options = server.clientOptions();
const versions = { onnx: '00000001', textract: '00000002' };
const stateMachineArn = 'arn:aws:states:eu-west-3:123456789012:stateMachine:analysis';
const starter = new SfnAnalysisStarter({ client: new SFNClient(options), stateMachineArn, versions });
const name = `mairie-${'a'.repeat(32)}-00000001`;

test('an execution has the task as its input, and neither key nor name of the file', async () => {
  server.answers.push({ status: 200, body: { executionArn: 'x', startDate: 1 } });
  await starter.start(jobOf('a'));
  const request = z.object({ name: z.string(), input: z.string() }).parse(server.requests.at(-1));
  const { tenant, engine, sha256, attempt } = jobOf('a');
  expect(request.name).toBe(name);
  expect(JSON.parse(request.input)).toEqual({ task: { tenant, engine, sha256, attempt } });
});

test('an execution that was started before is started', async () => {
  server.answers.push({ status: 400, body: { __type: 'ExecutionAlreadyExists' } });
  await expect(starter.start(jobOf('a'))).resolves.toBeUndefined();
});

test.each([
  [{ status: 200, body: { status: 'RUNNING' } }, 'running'],
  [{ status: 200, body: { status: 'FAILED' } }, 'ended'],
  [{ status: 400, body: { __type: 'ExecutionDoesNotExist' } }, 'absent'],
])('%j means that it is %s', async (answer, progress) => {
  server.answers.push(answer);
  expect(await starter.progress(jobOf('a'))).toBe(progress);
  const executionArn = `arn:aws:states:eu-west-3:123456789012:execution:analysis:${name}`;
  expect(server.requests.at(-1)).toEqual({ executionArn });
});

test.each([
  ['start', async () => starter.start(jobOf('a'))],
  ['progress', async () => starter.progress(jobOf('a'))],
  ['publish', async () => publisher().publish(eventsOf(1))],
  ['handIn', async () => queue().handIn({ key: 'k' }, 0)],
] as const)('%s may be asked again when nobody answers', async (_, call) => {
  server.answers.push({ status: 500, body: { __type: 'InternalFailure' } });
  await expect(call()).rejects.toMatchObject({ name: 'LiasseError', retryable: true });
});

function publisher(): EventBridgePublisher {
  return new EventBridgePublisher(new EventBridgeClient(options), 'bus');
}

function queue(): SqsIntakeQueue {
  return new SqsIntakeQueue(new SQSClient({ ...options, useQueueUrlAsEndpoint: false }), 'https://q');
}

function eventsOf(count: number, padding = ''): LiasseEvent[] {
  const statuses = { done: 1, partial: 0, rejected: 0, failed: 0 };
  return Array.from({ length: count }, (_, index) => {
    const id = `${index}${padding}`;
    return { type: 'BatchCompleted', id, tenant: 'mairie', batch: 'juin', files: 1, statuses };
  });
}

const entriesSchema = z.object({ Entries: z.array(z.record(z.string(), z.string())) });

test.each([
  { count: 25, padding: 0, requests: [10, 10, 5] },
  { count: 4, padding: 100_000, requests: [2, 2] },
  { count: 0, padding: 0, requests: [] },
])('$count events of $padding bytes are put in requests of $requests', async ({ count, padding, requests }) => {
  const before = server.requests.length;
  for (const size of requests)
    server.answers.push({
      status: 200,
      body: { FailedEntryCount: 0, Entries: Array.from({ length: size }, () => ({})) },
    });
  const events = eventsOf(count, 'x'.repeat(padding));
  await publisher().publish(events);
  const entries = server.requests.slice(before).map((request) => entriesSchema.parse(request).Entries);
  expect(entries.map(({ length }) => length)).toEqual(requests);
  const sent = entries.flat();
  expect(sent.map(({ Detail }) => Detail)).toEqual(events.map((event) => JSON.stringify(event)));
  for (const entry of sent)
    expect(entry).toMatchObject({ EventBusName: 'bus', Source: 'liasse', DetailType: 'BatchCompleted' });
});

test('events of which one was not taken are put again', async () => {
  server.answers.push({
    status: 200,
    body: { FailedEntryCount: 1, Entries: [{ EventId: '1' }, { ErrorCode: 'ThrottlingException' }] },
  });
  await expect(publisher().publish(eventsOf(2))).rejects.toMatchObject({ code: 'engine-unavailable', retryable: true });
});

test('what is handed in again is understood by who takes it', async () => {
  const message = { kind: 'upload', upload: { key: 'drop/é', versionId: 'v' } };
  const MD5OfMessageBody = createHash('md5').update(JSON.stringify(message)).digest('hex');
  server.answers.push({ status: 200, body: { MessageId: '1', MD5OfMessageBody } });
  await queue().handIn({ key: 'drop/é', versionId: 'v' }, 30);
  const request = z
    .object({ QueueUrl: z.string(), MessageBody: z.string(), DelaySeconds: z.int() })
    .parse(server.requests.at(-1));
  expect(request).toMatchObject({ QueueUrl: 'https://q', DelaySeconds: 30 });
  expect(parseIntakeMessage(request.MessageBody)).toEqual({ key: 'drop/é', versionId: 'v' });
});
