import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { LiasseError } from '../../core/liasse-error.ts';
import { type IntakeQueue } from '../../core/ports/intake-queue.ts';
import { type UploadRef } from '../../core/ports/uploads.ts';
import { type IntakeMessage } from './intake-message.ts';

/** The queue that S3's own events come in by, too. */
export class SqsIntakeQueue implements IntakeQueue {
  readonly #client: Pick<SQSClient, 'send'>;
  readonly #url: string;

  constructor(client: Pick<SQSClient, 'send'>, url: string) {
    this.#client = client;
    this.#url = url;
  }

  async handIn(upload: UploadRef, delaySeconds: number): Promise<void> {
    const message: IntakeMessage = { kind: 'upload', upload };
    const MessageBody = JSON.stringify(message);
    const command = new SendMessageCommand({ QueueUrl: this.#url, MessageBody, DelaySeconds: delaySeconds });
    await this.#client.send(command).catch((cause: unknown) => {
      const sentence = 'La file d’attente (SQS) ne répond pas : la demande sera refaite.';
      throw new LiasseError('store-unavailable', sentence, { retryable: true, cause });
    });
  }
}
