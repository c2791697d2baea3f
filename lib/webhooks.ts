import { Duration } from 'aws-cdk-lib';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { type Function } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { type Deployment } from './deployment.ts';
import { allow } from './grants.ts';
import { WorkQueue } from './work-queue.ts';

const timeout = Duration.minutes(1);

/** Waits of 30 s, doubled each time, an hour at most: about ten hours in all. */
const tries = 16;

/** Tells by HTTP those who asked for it. */
export class Webhooks extends Construct {
  readonly queue: WorkQueue;
  readonly function: Function;

  constructor(scope: Construct, id: string, { config, functions, eventBus }: Deployment) {
    super(scope, id);
    this.queue = new WorkQueue(this, 'Deliveries', { visibilityTimeout: timeout, tries });
    this.function = functions.control(this, 'deliver-webhook', {
      description: 'Posts events, signed, to those who asked for them.',
      timeout,
      environment: { WEBHOOKS: JSON.stringify(config.webhooks), WEBHOOK_QUEUE_URL: this.queue.queue.queueUrl },
    });
    this.queue.feed(this.function, { batchSize: 1, concurrency: 5 });
    allow(this.function, ['sqs:ChangeMessageVisibility'], [this.queue.queue.queueArn]);
    for (const { name, tenant, secretArn } of config.webhooks) {
      allow(this.function, ['secretsmanager:GetSecretValue'], [secretArn]);
      const message = RuleTargetInput.fromObject({ webhook: name, event: EventField.fromPath('$.detail') });
      new Rule(this, `To-${name}`, {
        eventBus,
        eventPattern: { source: ['liasse'], detail: { tenant: [tenant] } },
        targets: [new SqsQueue(this.queue.queue, { message })],
      });
    }
  }
}
