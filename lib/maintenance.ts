import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { type Function } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { type Deployment, grantSettling } from './deployment.ts';
import { acknowledgeWildcard, principalOf, shownExecution } from './findings.ts';
import { allow, grantDestroying, grantKey, grantLedger, grantListing, grantWriting } from './grants.ts';

const timeout = Duration.minutes(15);

/** What runs by the clock: the reconciler, that nothing is lost in silence, and the purge, that nothing is kept too long. */
export class Maintenance extends Construct {
  readonly functions: Readonly<Record<'reconcile' | 'purge', Function>>;

  constructor(scope: Construct, id: string, deployment: Deployment) {
    super(scope, id);
    this.functions = { reconcile: this.#reconcile(deployment), purge: this.#purge(deployment) };
    const { reconcile, purge } = this.functions;
    this.#every('Waiting', Schedule.rate(Duration.minutes(15)), { target: reconcile, input: { scope: 'waiting' } });
    this.#every('Uploads', Schedule.rate(Duration.days(1)), { target: reconcile, input: { scope: 'uploads' } });
    this.#every('Expired', Schedule.rate(Duration.days(1)), { target: purge, input: {} });
  }

  #reconcile(deployment: Deployment): Function {
    const { functions, state, queues, stateMachineArn } = deployment;
    const reconcile = functions.control(this, 'reconcile', {
      description: 'Holds what was handed in against what has a result.',
      timeout,
    });
    grantSettling(reconcile, deployment);
    grantWriting(reconcile, state.derived, ['records/']);
    grantListing(reconcile, state.uploads);
    allow(reconcile, ['sqs:SendMessage'], [queues.uploads.queue.queueArn]);
    const executions = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:*`;
    allow(reconcile, ['states:DescribeExecution'], [executions]);
    const shown = shownExecution(this, `${deployment.config.name}-analysis:*`);
    acknowledgeWildcard(
      principalOf(reconcile),
      shown,
      'Executions of one state machine, named by the files they read.',
    );
    return reconcile;
  }

  #purge({ functions, state }: Deployment): Function {
    const purge = functions.control(this, 'purge', {
      description: 'Destroys what has been kept as long as it may, and certifies it.',
      timeout,
    });
    grantKey(purge, state.key);
    grantLedger(purge, state.records);
    grantDestroying(purge, state.uploads, ['drop/', 'post/']);
    grantDestroying(purge, state.derived, ['members/', 'pages/', 'records/', 'results/', 'words/']);
    grantWriting(purge, state.derived, ['certificates/']);
    return purge;
  }

  #every(id: string, schedule: Schedule, { target, input }: { target: Function; input: Record<string, string> }): void {
    const event = RuleTargetInput.fromObject(input);
    new Rule(this, id, { schedule, targets: [new LambdaFunction(target, { event, retryAttempts: 2 })] });
  }
}
