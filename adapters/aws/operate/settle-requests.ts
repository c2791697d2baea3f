import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { type Retry } from '../../../core/use-cases/find-retries.ts';
import { type SettleMessage } from '../settle-message.ts';

/** What an operator asks of the function that settles. Errors of AWS rise as they are. */
export class SettleRequests {
  readonly #client: Pick<SQSClient, 'send'>;
  readonly #url: string;

  constructor(client: Pick<SQSClient, 'send'>, url: string) {
    this.#client = client;
    this.#url = url;
  }

  /** @param delaySeconds - 0..900, before anybody sees it. */
  async retry({ submission, failed }: Retry, delaySeconds: number): Promise<void> {
    const message: SettleMessage = { kind: 'retry', submission, failed: [...failed] };
    const MessageBody = JSON.stringify(message);
    await this.#client.send(new SendMessageCommand({ QueueUrl: this.#url, MessageBody, DelaySeconds: delaySeconds }));
  }
}
