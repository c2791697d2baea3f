import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SetQueueAttributesCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';

/** SQS takes no more at once. */
const mostMessages = 10;

/** A queue of the deployment, as its operator handles it. */
export class WorkQueue {
  readonly #client: SQSClient;
  readonly #url: string;

  constructor(client: SQSClient, url: string) {
    this.#client = client;
    this.#url = url;
  }

  /** Sends messages, ten at most, which come to a function together. */
  async send(...bodies: readonly string[]): Promise<void> {
    const Entries = bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
    const { Failed: failed = [] } = await this.#client.send(
      new SendMessageBatchCommand({ QueueUrl: this.#url, Entries }),
    );
    if (failed.length > 0) throw new Error(`${failed.length} messages were refused: ${failed[0]?.Code ?? ''}`);
  }

  /** Messages to be seen, at work or held back. */
  async length(): Promise<number> {
    const { Attributes: attributes = {} } = await this.#client.send(
      new GetQueueAttributesCommand({
        QueueUrl: this.#url,
        AttributeNames: [
          'ApproximateNumberOfMessages',
          'ApproximateNumberOfMessagesNotVisible',
          'ApproximateNumberOfMessagesDelayed',
        ],
      }),
    );
    return Object.values(attributes).reduce((sum, count) => sum + Number(count), 0);
  }

  /** Takes what is there out of the queue. */
  async take(): Promise<string[]> {
    const bodies: string[] = [];
    for (;;) {
      const { Messages: messages = [] } = await this.#client.send(
        new ReceiveMessageCommand({ QueueUrl: this.#url, MaxNumberOfMessages: mostMessages, WaitTimeSeconds: 0 }),
      );
      if (messages.length === 0) return bodies;
      for (const { Body, ReceiptHandle } of messages) {
        bodies.push(Body ?? '');
        await this.#client.send(new DeleteMessageCommand({ QueueUrl: this.#url, ReceiptHandle }));
      }
    }
  }

  /** Moves what is there to another queue. @returns how many messages. */
  async moveTo(other: WorkQueue): Promise<number> {
    const bodies = await this.take();
    for (const body of bodies) await other.send(body);
    return bodies.length;
  }

  /** Lets a message whose handling failed come again sooner than it does in earnest, while something is tried. */
  async withVisibility(seconds: number, work: () => Promise<void>): Promise<void> {
    const { Attributes: before } = await this.#client.send(
      new GetQueueAttributesCommand({ QueueUrl: this.#url, AttributeNames: ['VisibilityTimeout'] }),
    );
    await this.#setVisibility(String(seconds));
    try {
      await work();
    } finally {
      await this.#setVisibility(before?.VisibilityTimeout ?? '30');
    }
  }

  async #setVisibility(VisibilityTimeout: string): Promise<void> {
    const Attributes = { VisibilityTimeout };
    await this.#client.send(new SetQueueAttributesCommand({ QueueUrl: this.#url, Attributes }));
  }
}
