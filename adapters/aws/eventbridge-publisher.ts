import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { type LiasseEvent } from '../../core/events.ts';
import { LiasseError } from '../../core/liasse-error.ts';
import { type EventPublisher } from '../../core/ports/event-publisher.ts';

/** PutEvents takes no more. */
const mostEvents = 10;
/** All events of a request together (Amazon EventBridge User Guide, "PutEvents"): 256 KiB. */
const mostBytes = 256 * 1024;
/** Source and detail-type of an event, at most. */
const bytesAround = 64;

/** `source` of our events. */
export const eventSource = 'liasse';

/** Puts events on a bus; `detail-type` is the event's type, `detail` the event. */
export class EventBridgePublisher implements EventPublisher {
  readonly #client: Pick<EventBridgeClient, 'send'>;
  readonly #bus: string;

  constructor(client: Pick<EventBridgeClient, 'send'>, bus: string) {
    this.#client = client;
    this.#bus = bus;
  }

  async publish(events: readonly LiasseEvent[]): Promise<void> {
    for (const request of requestsOf(events)) await this.#put(request);
  }

  async #put(events: readonly LiasseEvent[]): Promise<void> {
    const Entries = events.map((event) => ({
      EventBusName: this.#bus,
      Source: eventSource,
      DetailType: event.type,
      Detail: JSON.stringify(event),
    }));
    const answer = await this.#client.send(new PutEventsCommand({ Entries })).catch(unavailable);
    if ((answer.FailedEntryCount ?? 0) > 0) unavailable(new Error(answer.Entries?.find(({ ErrorCode }) => ErrorCode !== undefined)?.ErrorCode)); // prettier-ignore
  }
}

/** As many events a request as PutEvents takes. */
function requestsOf(events: readonly LiasseEvent[]): LiasseEvent[][] {
  const requests: LiasseEvent[][] = [];
  let bytes = 0;
  for (const event of events) {
    const more = Buffer.byteLength(JSON.stringify(event)) + bytesAround;
    const open = requests.at(-1);
    const isFull = open === undefined || open.length >= mostEvents || bytes + more > mostBytes;
    if (isFull) requests.push([event]);
    else open.push(event);
    bytes = isFull ? more : bytes + more;
  }
  return requests;
}

function unavailable(cause: unknown): never {
  const message = 'EventBridge ne répond pas : la demande sera refaite.';
  throw new LiasseError('engine-unavailable', message, { retryable: true, cause });
}
