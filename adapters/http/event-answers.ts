import { setTimeout } from 'node:timers/promises';
import { type Batches } from '../../core/desk/batches.ts';
import { type Answerer } from './parse-call.ts';
import { refusal } from '../../core/desk/call.ts';
import { streamed } from './streams.ts';

export interface EventAnswersOptions {
  readonly batches: Batches;
  /** Between two looks at a batch, milliseconds. @default 1000 */
  readonly every?: number;
}

/** Looks without news after which something is said, so that nobody on the way takes the line for dead. */
const longestSilence = 15;

/** Follows a batch by server-sent events (WHATWG HTML, 9.2): `progress` with its status whenever that changes. */
export function eventAnswers({ batches, every = 1000 }: EventAnswersOptions): Record<'events', Answerer> {
  return {
    events: async ({ session, parameters, request }) => {
      if (session === undefined) throw refusal(401, 'Non connecté', 'Connectez-vous pour continuer.');
      const call = { user: session.user, parameters, query: undefined, body: undefined };
      // Once before the line opens: what is not there is said as a problem.
      await batches.batch(call);
      const statuses = changes(async () => JSON.stringify((await batches.batch(call)).status), request.signal, every);
      const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' };
      return new Response(streamed(statuses, eventText), { headers });
    },
  };
}

/** Undefined: nothing new for a while. Ends when nobody listens any more. */
async function* changes(
  look: () => Promise<string>,
  signal: AbortSignal,
  every: number,
): AsyncGenerator<string | undefined> {
  let last = '';
  for (let silence = 0; !signal.aborted; silence += 1) {
    const now = await look();
    if (now !== last || silence >= longestSilence) {
      yield now === last ? undefined : now;
      silence = 0;
    }
    last = now;
    await setTimeout(every, undefined, { signal }).catch(() => undefined);
  }
}

function eventText(status: string | undefined): string {
  return status === undefined ? ': toujours là\n\n' : `event: progress\ndata: ${status}\n\n`;
}
