import { type EventBus } from 'aws-cdk-lib/aws-events';
import { type Queue } from 'aws-cdk-lib/aws-sqs';
import { type FunctionSettings } from '../core/deploy/function-settings.ts';
import { type StateStack } from './state-stack.ts';

export interface EnvironmentParts {
  /** Of the deployment. */
  readonly name: string;
  readonly settings: FunctionSettings;
  readonly state: StateStack;
  readonly stateMachineArn: string;
  readonly eventBus: EventBus;
  readonly intakeQueue: Queue;
}

/** What `functions/ports/environment.ts` parses, and the service of logs and metrics. Names, no secrets. */
export function functionEnvironment(parts: EnvironmentParts): Record<string, string> {
  const { name, settings, state, stateMachineArn, eventBus, intakeQueue } = parts;
  return {
    POWERTOOLS_SERVICE_NAME: name,
    LIASSE_SETTINGS: JSON.stringify(settings),
    UPLOADS_BUCKET: state.uploads.bucketName,
    DERIVED_BUCKET: state.derived.bucketName,
    RECORDS_TABLE: state.records.tableName,
    STATE_MACHINE_ARN: stateMachineArn,
    EVENT_BUS_NAME: eventBus.eventBusName,
    INTAKE_QUEUE_URL: intakeQueue.queueUrl,
  };
}
