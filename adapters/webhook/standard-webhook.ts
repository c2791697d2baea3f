import { createHash, createHmac } from 'node:crypto';

export interface SignedWebhook {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Signs a webhook as the Standard Webhooks specification 1.0.0 has it: HMAC-SHA256 over `id.timestamp.body`, in base64.
 *
 * @param event - its id lets the receiver tell a repetition.
 * @param secret - `whsec_` and the key in base64.
 * @param at - seconds since 1970; receivers refuse what is too old.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signWebhook(event: { readonly id: string }, secret: string, at: number): SignedWebhook {
  const body = JSON.stringify(event);
  const id = createHash('sha256').update(event.id).digest('hex').slice(0, 32);
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64');
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(at),
      'webhook-signature': `v1,${signature}`,
    },
  };
}
