import { signWebhook } from './standard-webhook.ts';

/** Whoever receives a webhook should answer at once and work later. */
const millisecondsToAnswer = 10_000;

/** The receiver did not take a webhook. */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused';
}

/**
 * Posts an event. Redirects are not followed: the operator named this address and no other.
 *
 * @param signing - the receiver's secret, the seconds since 1970, and how many milliseconds an answer may take.
 * @throws WebhookRefused when the answer is not 2xx or does not come in time.
 */
export async function postWebhook(
  url: string,
  event: { readonly id: string },
  {
    secret,
    at,
    patience = millisecondsToAnswer,
  }: { readonly secret: string; readonly at: number; readonly patience?: number },
): Promise<void> {
  const { headers, body } = signWebhook(event, secret, at);
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal }).catch(
    (cause: unknown) => {
      throw new WebhookRefused('no answer', { cause });
    },
  );
  await response.body?.cancel();
  if (!response.ok) throw new WebhookRefused(`status ${response.status}`);
}
