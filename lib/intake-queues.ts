import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { type StateStack } from './state-stack.ts';
import { WorkQueue } from './work-queue.ts';

export interface IntakeQueuesProps {
  readonly state: StateStack;
  /** @default six times the time-out of the functions */
  readonly visibilitySeconds?: number;
}

/** Of the functions that work on the queues: long enough to hash a file of some gigabytes that came without its checksum. */
export const intakeTimeout = Duration.minutes(5);

/** What waits to be taken in, and what waits to be settled; S3's events come into the first. */
export class IntakeQueues extends Construct {
  readonly uploads: WorkQueue;
  readonly settling: WorkQueue;

  constructor(scope: Construct, id: string, { state, visibilitySeconds }: IntakeQueuesProps) {
    super(scope, id);
    const hidden = Duration.seconds(visibilitySeconds ?? 6 * intakeTimeout.toSeconds());
    this.uploads = new WorkQueue(this, 'Uploads', { visibilityTimeout: hidden });
    this.settling = new WorkQueue(this, 'Settling', { visibilityTimeout: hidden });
    new Rule(this, 'ObjectCreated', {
      description: 'A file was handed in.',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [state.uploads.bucketName] } },
      },
      targets: [new SqsQueue(this.uploads.queue)],
    });
  }
}
