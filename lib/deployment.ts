import { type EventBus } from 'aws-cdk-lib/aws-events';
import { type IGrantable } from 'aws-cdk-lib/aws-iam';
import { type DeployConfig } from '../core/deploy/deploy-config.ts';
import { type FunctionMaker } from './functions.ts';
import { allow, grantKey, grantLedger, grantReading, grantWriting } from './grants.ts';
import { type IntakeQueues } from './intake-queues.ts';
import { type StateStack } from './state-stack.ts';

/** What the parts of one deployment share. */
export interface Deployment {
  readonly config: DeployConfig;
  readonly state: StateStack;
  readonly functions: FunctionMaker;
  readonly eventBus: EventBus;
  readonly stateMachineArn: string;
  readonly queues: IntakeQueues;
}

/** What it takes to settle a file: records and results, the ledger, events, and executions for members of archives. */
export function grantSettling(grantee: IGrantable, deployment: Deployment): void {
  const { state, stateMachineArn } = deployment;
  grantTelling(grantee, deployment);
  grantReading(grantee, state.derived, ['records/']);
  grantWriting(grantee, state.derived, ['results/']);
  allow(grantee, ['states:StartExecution'], [stateMachineArn]);
}

/** What it takes to note how far a batch is, and to say so. */
export function grantTelling(grantee: IGrantable, { state, eventBus }: Deployment): void {
  grantKey(grantee, state.key);
  grantLedger(grantee, state.records);
  allow(grantee, ['events:PutEvents'], [eventBus.eventBusArn]);
}
