import { type EventBus } from 'aws-cdk-lib/aws-events';
import { type Queue } from 'aws-cdk-lib/aws-sqs';
import { type FunctionSettings } from '../core/deploy/function-settings.ts';
import { LiasseError } from '../core/liasse-error.ts';
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

/** Lambda allows 4,096 bytes of environment (AWS Lambda quotas); names, ARNs and addresses take some 600. */
const mostSettings = 3400;

/** What `functions/ports/environment.ts` parses, and the service of logs and metrics. Names, no secrets. @throws LiasseError `configuration-invalid` when it is too long. */
export function functionEnvironment(parts: EnvironmentParts): Record<string, string> {
  const { name, settings, state, stateMachineArn, eventBus, intakeQueue } = parts;
  return {
    POWERTOOLS_SERVICE_NAME: name,
    LIASSE_SETTINGS: settingsText(settings),
    UPLOADS_BUCKET: state.uploads.bucketName,
    DERIVED_BUCKET: state.derived.bucketName,
    RECORDS_TABLE: state.records.tableName,
    STATE_MACHINE_ARN: stateMachineArn,
    EVENT_BUS_NAME: eventBus.eventBusName,
    INTAKE_QUEUE_URL: intakeQueue.queueUrl,
  };
}

function settingsText(settings: FunctionSettings): string {
  const text = JSON.stringify(settings);
  if (Buffer.byteLength(text) <= mostSettings) return text;
  const advice = 'Raccourcissez leurs noms, regroupez les durées de « retentionDays », ou faites deux déploiements.';
  throw new LiasseError(
    'configuration-invalid',
    `« tenants » et « retentionDays » sont trop longs pour ce qu’AWS laisse dire à une fonction (${Buffer.byteLength(text)} octets sur ${mostSettings}). ${advice}`,
  );
}
