import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import {
  DefinitionBody,
  DistributedMap,
  JsonPath,
  LogLevel,
  ProcessorMode,
  ProcessorType,
  S3ObjectsItemReader,
  StateMachine,
  StateMachineType,
  TaskInput,
} from 'aws-cdk-lib/aws-stepfunctions';
import { SqsSendMessage } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { logRetention } from './choices.ts';
import { type Deployment } from './deployment.ts';
import { acknowledgeWildcard, logicalId, shownExecution } from './findings.ts';
import { grantListing } from './grants.ts';

/** Objects handed in at the same time; the intake queue takes as many as one likes. */
const maxConcurrency = 100;

/**
 * Hands in everything under a prefix that came before the deployment was there, or while it was away: `{ "prefix": "drop/…" }`.
 * Handing in what has a result already changes nothing.
 */
export class Backfill extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, { config, state, queues }: Deployment) {
    super(scope, id);
    const objects = new DistributedMap(this, 'Objects', {
      itemReader: new S3ObjectsItemReader({ bucket: state.uploads, prefix: JsonPath.stringAt('$.prefix') }),
      maxConcurrency,
      mapExecutionType: StateMachineType.EXPRESS,
      toleratedFailurePercentage: 0,
      resultPath: JsonPath.DISCARD,
    });
    const ignored = 'Annotation::@aws-cdk/aws-stepfunctions:propertyIgnored';
    Validations.of(objects).acknowledge({
      id: ignored,
      reason: 'The type is asked for in one place and ignored in the other: both agree.',
    });
    objects.itemProcessor(
      new SqsSendMessage(this, 'HandIn', {
        queue: queues.uploads.queue,
        messageBody: TaskInput.fromObject({ kind: 'upload', upload: { key: JsonPath.stringAt('$.Key') } }),
      }),
      { mode: ProcessorMode.DISTRIBUTED, executionType: ProcessorType.EXPRESS },
    );
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      stateMachineName: `${config.name}-backfill`,
      definitionBody: DefinitionBody.fromChainable(objects),
      tracingEnabled: true,
      logs: {
        destination: new LogGroup(this, 'Executions', {
          retention: logRetention(config.logRetentionDays),
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
    });
    grantListing(this.stateMachine, state.uploads);
    this.#answerFindings();
  }

  #answerFindings(): void {
    const own = `{"Fn::Select":[6,{"Fn::Split":[":",{"Ref":"${logicalId(this.stateMachine)}"}]}]}`;
    const policy = this.stateMachine.node.findChild('DistributedMapPolicy');
    for (const rest of [`${own}:*`, `${own}/*:*`])
      acknowledgeWildcard(policy, shownExecution(this, rest), 'A distributed map starts executions of its own.');
    const { role } = this.stateMachine;
    acknowledgeWildcard(role, '*', 'Deliveries of logs and traces know no resources: AWS offers no narrower grant.');
  }
}
