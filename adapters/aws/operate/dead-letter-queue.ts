import { setTimeout as sleep } from 'node:timers/promises';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { LiasseError } from '../../../core/liasse-error.ts';

export interface QueueUrls {
  readonly queue: string;
  readonly deadLetters: string;
}

/** Messages of a queue, about: SQS counts them now and then. */
export interface QueueDepth {
  readonly waiting: number;
  /** Received by somebody who has not finished with them. */
  readonly inFlight: number;
  /** To be seen later. */
  readonly delayed: number;
}

/** How long a message that is being moved stays hidden, seconds. */
const hidden = 60;
const mostMoved = 10;

/** A queue and its dead letters, as an operator sees them. Errors of AWS rise as they are. */
export class DeadLetterQueue {
  readonly #client: Pick<SQSClient, 'send'>;
  readonly #urls: QueueUrls;
  readonly #pause: number;

  /** @param pause - milliseconds between two looks at a move under way. */
  constructor(client: Pick<SQSClient, 'send'>, urls: QueueUrls, pause = 1000) {
    this.#client = client;
    this.#urls = urls;
    this.#pause = pause;
  }

  async depth(): Promise<QueueDepth> {
    return this.#depthOf(this.#urls.queue);
  }

  /** Dead letters, hidden ones included. */
  async dead(): Promise<number> {
    const { waiting, inFlight, delayed } = await this.#depthOf(this.#urls.deadLetters);
    return waiting + inFlight + delayed;
  }

  /** Moves the dead letters back to the queue they came from. @returns how many went. */
  async redrive(): Promise<number> {
    const count = await this.dead();
    if (count === 0) return 0;
    const arn = (await this.#attributes(this.#urls.deadLetters))['QueueArn'] ?? '';
    try {
      await this.#client.send(new StartMessageMoveTaskCommand({ SourceArn: arn }));
    } catch (error) {
      // A server that stands in for AWS may have no such thing.
      if (error instanceof Error && /InvalidAction|UnsupportedOperation/.test(error.name)) return this.#moveAll(count);
      throw error;
    }
    return this.#moved(arn);
  }

  async #moved(SourceArn: string): Promise<number> {
    for (;;) {
      const { Results } = await this.#client.send(new ListMessageMoveTasksCommand({ SourceArn, MaxResults: 1 }));
      const { Status, ApproximateNumberOfMessagesMoved = 0, FailureReason } = Results?.[0] ?? {};
      if (Status === 'COMPLETED') return ApproximateNumberOfMessagesMoved;
      if (Status !== 'RUNNING') {
        const message = `SQS n’a pas fini de déplacer les messages (${FailureReason ?? Status ?? 'tâche inconnue'}) : ${ApproximateNumberOfMessagesMoved} déplacés, les autres sont restés. Relancez la même commande.`;
        throw new LiasseError('engine-unavailable', message, { retryable: true });
      }
      await sleep(this.#pause);
    }
  }

  /** @param most - what was there at first: what dies again meanwhile is not moved in circles. */
  async #moveAll(most: number): Promise<number> {
    let moved = 0;
    while (moved < most) {
      const { Messages = [] } = await this.#client.send(
        new ReceiveMessageCommand({
          QueueUrl: this.#urls.deadLetters,
          MaxNumberOfMessages: Math.min(mostMoved, most - moved),
          VisibilityTimeout: hidden,
          WaitTimeSeconds: 1,
          MessageAttributeNames: ['All'],
        }),
      );
      if (Messages.length === 0) break;
      for (const message of Messages) await this.#move(message);
      moved += Messages.length;
    }
    return moved;
  }

  /** Sent before it is deleted: a message may come twice, it never gets lost. */
  async #move({ Body, MessageAttributes, ReceiptHandle }: Message): Promise<void> {
    const { queue, deadLetters } = this.#urls;
    await this.#client.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: Body, MessageAttributes }));
    await this.#client.send(new DeleteMessageCommand({ QueueUrl: deadLetters, ReceiptHandle }));
  }

  async #depthOf(url: string): Promise<QueueDepth> {
    const attributes = await this.#attributes(url);
    const count = (name: string): number => Number(attributes[`ApproximateNumberOfMessages${name}`] ?? 0);
    return { waiting: count(''), inFlight: count('NotVisible'), delayed: count('Delayed') };
  }

  async #attributes(url: string): Promise<Record<string, string>> {
    const command = new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] });
    return (await this.#client.send(command)).Attributes ?? {};
  }
}
