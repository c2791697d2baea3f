import { Duration } from 'aws-cdk-lib';
import { type IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface WorkQueueProps {
  /** How long a message is hidden while it is worked on: six times the function's time-out, as AWS advises. */
  readonly visibilityTimeout: Duration;
  /** Times a message is tried before it goes to the queue of the dead letters. @default 5 */
  readonly tries?: number;
}

export interface WorkerOptions {
  readonly batchSize: number;
  /** Calls at the same time, at least 2. */
  readonly concurrency: number;
}

/** A queue, and beside it one for what nobody could do anything with. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { visibilityTimeout, tries = 5 }: WorkQueueProps) {
    super(scope, id);
    const safe = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) };
    this.deadLetters = new Queue(this, 'DeadLetters', safe);
    this.queue = new Queue(this, 'Queue', {
      ...safe,
      visibilityTimeout,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: tries },
    });
  }

  /** Has the function work on the messages; those that it names as failed come again, and their neighbours do not. */
  feed(worker: IFunction, { batchSize, concurrency }: WorkerOptions): void {
    worker.addEventSource(
      new SqsEventSource(this.queue, { batchSize, maxConcurrency: concurrency, reportBatchItemFailures: true }),
    );
  }
}
