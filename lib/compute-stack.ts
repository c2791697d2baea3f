import { Arn, ArnFormat, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { type Function } from 'aws-cdk-lib/aws-lambda';
import { type Construct } from 'constructs';
import { type DeployConfig } from '../core/deploy/deploy-config.ts';
import { type FunctionSettings } from '../core/deploy/function-settings.ts';
import { Analysis } from './analysis.ts';
import { Api } from './api.ts';
import { Backfill } from './backfill.ts';
import { type Deployment } from './deployment.ts';
import { type Assets, FunctionMaker } from './functions.ts';
import { functionEnvironment } from './function-environment.ts';
import { Intake } from './intake.ts';
import { IntakeQueues } from './intake-queues.ts';
import { lambdaArchitecture, logRetention } from './choices.ts';
import { Maintenance } from './maintenance.ts';
import { Observability } from './observability.ts';
import { type StateStack } from './state-stack.ts';
import { Webhooks } from './webhooks.ts';

export interface ComputeStackProps extends StackProps {
  readonly config: DeployConfig;
  readonly state: StateStack;
  readonly settings: FunctionSettings;
  readonly assets: Assets;
  /** How long a message that a dead function held stays hidden, seconds. @default six times the function's time-out */
  readonly visibilitySeconds?: number;
}

/** Everything that works on the papers and keeps none: may be destroyed and deployed anew without touching a document. */
export class ComputeStack extends Stack {
  constructor(scope: Construct, id: string, props: ComputeStackProps) {
    super(scope, id, props);
    const { config, state, settings } = props;
    const eventBus = new EventBus(this, 'Events', { description: 'What became of documents and batches.' });
    // Named, so that the functions that the state machine calls can be told which machine it is.
    const stateMachineName = `${config.name}-analysis`;
    const stateMachineArn = Arn.format(
      { service: 'states', resource: 'stateMachine', resourceName: stateMachineName, arnFormat: ArnFormat.COLON_RESOURCE_NAME },
      this,
    ); // prettier-ignore
    const queues = new IntakeQueues(this, 'Queues', props);
    const functions = new FunctionMaker({
      assets: props.assets,
      architecture: lambdaArchitecture(config.architecture),
      environment: functionEnvironment({
        name: config.name,
        settings,
        state,
        stateMachineArn,
        eventBus,
        intakeQueue: queues.uploads.queue,
      }),
      logRetention: logRetention(config.logRetentionDays),
    });
    const deployment: Deployment = { config, state, functions, eventBus, stateMachineArn, queues };
    const intake = new Intake(this, 'Intake', deployment);
    const analysis = new Analysis(this, 'Analysis', { deployment, stateMachineName });
    const maintenance = new Maintenance(this, 'Maintenance', deployment);
    const backfill = new Backfill(this, 'Backfill', deployment);
    const webhooks = new Webhooks(this, 'Webhooks', deployment);
    const api = new Api(this, 'Api', deployment);
    new Observability(this, 'Observability', { deployment, intake, analysis, maintenance, webhooks, api });
    this.#tell({
      IntakeQueueUrl: queues.uploads.queue.queueUrl,
      IntakeDlqUrl: queues.uploads.deadLetters.queueUrl,
      SettleQueueUrl: queues.settling.queue.queueUrl,
      SettleDlqUrl: queues.settling.deadLetters.queueUrl,
      WebhookQueueUrl: webhooks.queue.queue.queueUrl,
      WebhookDlqUrl: webhooks.queue.deadLetters.queueUrl,
      AnalysisStateMachineArn: stateMachineArn,
      BackfillStateMachineArn: backfill.stateMachine.stateMachineArn,
      EventBusName: eventBus.eventBusName,
      ApiUrl: api.http.apiEndpoint,
      ApiId: api.http.apiId,
      Tenants: config.tenants.join(','),
      VersionsIds: JSON.stringify({ onnx: settings.runs.onnx.id, textract: settings.runs.textract.id }),
      ...functionNames({ ...intake.functions, ...analysis.functions, ...maintenance.functions, api: api.function }),
      DeliverWebhookFunctionName: webhooks.function.functionName,
    });
  }

  #tell(outputs: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}

/** `{ openFile }` → `{ OpenFileFunctionName }`. */
function functionNames(functions: Readonly<Record<string, Function>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(functions).map(([name, made]) => [
      `${name.slice(0, 1).toUpperCase()}${name.slice(1)}FunctionName`,
      made.functionName,
    ]),
  );
}
