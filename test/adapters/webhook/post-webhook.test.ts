import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { type AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import { postWebhook } from '../../../adapters/webhook/post-webhook.ts';
import { signWebhook } from '../../../adapters/webhook/standard-webhook.ts';

// The example of the specification and its reference libraries.
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const published = {
  headers: { 'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek', 'webhook-timestamp': '1614265330' },
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};

/** As a receiver does it. */
function signatureOf(headers: Readonly<Record<string, unknown>>, body: string): string {
  const { 'webhook-id': id, 'webhook-timestamp': at } = z.record(z.string(), z.string()).parse(headers);
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return `v1,${createHmac('sha256', key).update([id, at, body].join('.')).digest('base64')}`;
}

test('a receiver that follows the specification takes the signature', () => {
  expect(signatureOf(published.headers, published.body)).toBe(published.signature);
  const { headers, body } = signWebhook({ id: 'a b' }, secret, 1614265330);
  expect(headers['webhook-signature']).toBe(signatureOf(headers, body));
  expect(headers['webhook-timestamp']).toBe('1614265330');
  expect(body).toBe('{"id":"a b"}');
});

test('the same event has the same id whenever it is sent, another has another', () => {
  const idOf = (id: string, at: number): string | undefined => signWebhook({ id }, secret, at).headers['webhook-id'];
  expect(idOf('a', 1)).toBe(idOf('a', 2));
  expect(idOf('a', 1)).not.toBe(idOf('b', 1));
  expect(idOf('a b.c', 1)).toMatch(/^[0-9a-f]{32}$/u);
});

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

async function receiver(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}/hook` : '';
}

test('the event arrives as it was signed', async () => {
  const got: { headers: IncomingHttpHeaders; body: string }[] = [];
  const url = await receiver((request, response) => {
    request.setEncoding('utf8');
    request.on('data', (body: string) => got.push({ headers: request.headers, body }));
    request.on('end', () => response.writeHead(204).end());
  });
  await postWebhook(url, { id: 'é' }, { secret, at: 5 });
  const { headers, body } = signWebhook({ id: 'é' }, secret, 5);
  expect(got).toMatchObject([{ headers, body }]);
});

test.each([500, 410, 302, 404])(
  'a receiver that answers %i has not taken it, and is not followed elsewhere',
  async (status) => {
    let calls = 0;
    const url = await receiver((_, response) => {
      calls += 1;
      response.writeHead(status, { location: '/elsewhere' }).end('no');
    });
    await expect(postWebhook(url, { id: 'a' }, { secret, at: 5 })).rejects.toMatchObject({
      name: 'WebhookRefused',
      message: `status ${status}`,
    });
    expect(calls).toBe(1);
  },
);

test('a receiver that never answers is given up', async () => {
  const url = await receiver(() => undefined);
  await expect(postWebhook(url, { id: 'a' }, { secret, at: 5, patience: 50 })).rejects.toThrow('no answer');
});
