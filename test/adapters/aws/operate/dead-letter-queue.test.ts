import { SQSClient } from '@aws-sdk/client-sqs';
import { beforeEach, expect, test } from '@jest/globals';
import { DeadLetterQueue } from '../../../../adapters/aws/operate/dead-letter-queue.ts';
import { SettleRequests } from '../../../../adapters/aws/operate/settle-requests.ts';
import { settleMessageSchema } from '../../../../adapters/aws/settle-message.ts';
import { standIn } from '../../../fixtures/aws-stand-in.ts';
import { json, MemorySqs, sqsFault } from '../../../fixtures/memory-sqs.ts';

let sqs = new MemorySqs();
const client = new SQSClient(await standIn((request) => sqs.answer(request)));
const urls = { queue: 'https://sqs/1/queue', deadLetters: 'https://sqs/1/dead' };
const queue = new DeadLetterQueue(client, urls, 1);

beforeEach(() => {
  sqs = new MemorySqs();
});

test('depths are told, hidden letters counted as dead', async () => {
  sqs.of(urls.queue).push('a', 'b');
  sqs.of(urls.deadLetters).push('c');
  sqs.hidden.set(urls.deadLetters, ['d']);
  expect(await queue.depth()).toEqual({ waiting: 2, inFlight: 0, delayed: 0 });
  expect(await queue.dead()).toBe(2);
});

test('SQS itself moves the letters where it can, and is waited for', async () => {
  sqs.of(urls.deadLetters).push('a', 'b');
  let looks = 0;
  sqs.interfere = (action) => {
    if (action === 'StartMessageMoveTask') return json({ TaskHandle: 't' });
    if (action !== 'ListMessageMoveTasks') return undefined;
    looks += 1;
    const Status = looks < 3 ? 'RUNNING' : 'COMPLETED';
    return json({ Results: [{ Status, ApproximateNumberOfMessagesMoved: 2 }] });
  };
  expect(await queue.redrive()).toBe(2);
  expect(looks).toBe(3);
});

test('a move that SQS breaks off is told', async () => {
  sqs.of(urls.deadLetters).push('a');
  sqs.interfere = (action) => {
    if (action === 'StartMessageMoveTask') return json({ TaskHandle: 't' });
    if (action !== 'ListMessageMoveTasks') return undefined;
    return json({
      Results: [{ Status: 'FAILED', ApproximateNumberOfMessagesMoved: 0, FailureReason: 'AccessDenied' }],
    });
  };
  await expect(queue.redrive()).rejects.toThrow(/AccessDenied.*Relancez la même commande/);
});

test('elsewhere all are moved one by one, in order', async () => {
  const letters = Array.from({ length: 23 }, (_, index) => `letter ${index}`);
  sqs.of(urls.deadLetters).push(...letters);
  expect(await queue.redrive()).toBe(23);
  expect(sqs.of(urls.queue)).toEqual(letters);
  expect(await queue.dead()).toBe(0);
});

test('a letter is deleted only once it was sent: a fault between loses none', async () => {
  sqs.of(urls.deadLetters).push('a', 'b', 'c');
  let sent = 0;
  sqs.interfere = (action) => {
    if (action === 'SendMessage') sent += 1;
    return action === 'SendMessage' && sent === 2 ? sqsFault('AccessDenied') : undefined;
  };
  await expect(queue.redrive()).rejects.toMatchObject({ name: 'AccessDenied' });
  expect(sqs.of(urls.queue)).toEqual(['a']);
  expect(await queue.dead()).toBe(2);
});

test('letters that die again meanwhile are not moved in circles', async () => {
  sqs.of(urls.deadLetters).push('a', 'b');
  sqs.interfere = (action) => {
    if (action === 'DeleteMessage') sqs.of(urls.deadLetters).push('again');
    return undefined;
  };
  expect(await queue.redrive()).toBe(2);
});

test('without dead letters nothing is asked of SQS', async () => {
  expect(await queue.redrive()).toBe(0);
  expect(sqs.actions).toEqual(['GetQueueAttributes']);
});

test('a retry is asked for in the words of the function that settles', async () => {
  const submission = { tenant: 'mairie', batch: 'lot-1', submission: 's1' };
  const failed = [{ tenant: 'mairie', engine: 'onnx', sha256: 'a'.repeat(64) }] as const;
  await new SettleRequests(client, urls.queue).retry({ submission, failed }, 0);
  expect(settleMessageSchema.parse(JSON.parse(sqs.of(urls.queue)[0] ?? ''))).toEqual({
    kind: 'retry',
    submission,
    failed,
  });
});
