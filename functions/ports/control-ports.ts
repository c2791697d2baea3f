import { createHash } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Bucket } from '../../adapters/aws/bucket.ts';
import { DerivedKeys } from '../../adapters/aws/derived-keys.ts';
import { EventBridgePublisher } from '../../adapters/aws/eventbridge-publisher.ts';
import { DynamoBatchLedger } from '../../adapters/aws/ledger/dynamo-batch-ledger.ts';
import { Table } from '../../adapters/aws/ledger/table.ts';
import { S3ResultLines } from '../../adapters/aws/s3-result-lines.ts';
import { S3ResultStore } from '../../adapters/aws/s3-result-store.ts';
import { S3StoredPapers } from '../../adapters/aws/s3-stored-papers.ts';
import { S3Uploads } from '../../adapters/aws/s3-uploads.ts';
import { SfnAnalysisStarter } from '../../adapters/aws/sfn-analysis-starter.ts';
import { SqsIntakeQueue } from '../../adapters/aws/sqs-intake-queue.ts';
import { type FunctionSettings } from '../../core/deploy/function-settings.ts';
import { type BatchLedger, type FileId } from '../../core/ports/batch-ledger.ts';
import { failFile } from '../../core/use-cases/fail-file.ts';
import { FileSettlement } from '../../core/use-cases/settle-file.ts';
import { type TakeInOptions } from '../../core/use-cases/take-in.ts';
import { type Environment, parseEnvironment } from './environment.ts';
import { measureDelivery } from './telemetry.ts';

/** Everything that functions of this deployment work with, but what reads files. */
export interface ControlPorts {
  readonly settings: FunctionSettings;
  readonly ledger: BatchLedger;
  readonly buckets: { readonly uploads: Bucket; readonly derived: Bucket };
  readonly keys: DerivedKeys;
  readonly papers: S3StoredPapers;
  readonly queue: SqsIntakeQueue;
  readonly starter: SfnAnalysisStarter;
  readonly events: EventBridgePublisher;
  readonly settlement: FileSettlement;
  readonly records: (owner: Pick<FileId, 'tenant' | 'engine'>) => S3ResultStore;
  /** What taking in an upload works with. */
  readonly intake: TakeInOptions;
}

/** @throws z.ZodError at cold start when the deployment is wrong. */
export function controlPorts(variables: NodeJS.ProcessEnv): ControlPorts {
  const environment = parseEnvironment(variables);
  const { LIASSE_SETTINGS: settings } = environment;
  const parts = awsParts(environment);
  const { ledger, starter, events, keys, buckets, records } = parts;
  const { limits, retention, runs } = settings;
  const results = new S3ResultLines(buckets.derived, keys);
  const delivered = measureDelivery;
  const settlement = new FileSettlement({ ledger, records, results, events, starter, runs, limits, retention, now, delivered }); // prettier-ignore
  const intake = {
    ...{ ledger, starter, settlement, limits, now },
    ...{ engine: settings.engine, engines: settings.engines, tenants: settings.tenants },
    filesInFlightPerTenant: settings.filesInFlightPerTenant,
    uploads: new S3Uploads(parts.s3, buckets.uploads),
    hash: (text: string) => createHash('sha256').update(text).digest('hex'),
  };
  return { ...parts, settings, settlement, intake };
}

/** Gives a file whose analysis broke off its verdict. */
export async function failAnalysis(file: FileId, { records, settings, settlement }: ControlPorts): Promise<void> {
  await failFile(file, 'reader-crashed', { store: records(file), run: settings.runs[file.engine], settlement });
}

/** ISO 8601. */
export function now(): string {
  return new Date().toISOString();
}

type AwsParts = Omit<ControlPorts, 'settings' | 'settlement' | 'intake'> & { readonly s3: S3Client };

function awsParts(environment: Environment): AwsParts {
  const { LIASSE_SETTINGS: settings, STATE_MACHINE_ARN: stateMachineArn } = environment;
  // A server that stands in for AWS has no host name a bucket.
  const s3 = new S3Client({ forcePathStyle: process.env['AWS_ENDPOINT_URL'] !== undefined });
  const document = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const versions = { onnx: settings.runs.onnx.id, textract: settings.runs.textract.id };
  const keys = new DerivedKeys(versions);
  const buckets = {
    uploads: new Bucket(s3, environment.UPLOADS_BUCKET),
    derived: new Bucket(s3, environment.DERIVED_BUCKET),
  };
  return {
    s3,
    keys,
    buckets,
    ledger: new DynamoBatchLedger(new Table(document, environment.RECORDS_TABLE)),
    papers: new S3StoredPapers(buckets, keys),
    queue: new SqsIntakeQueue(new SQSClient({ useQueueUrlAsEndpoint: false }), environment.INTAKE_QUEUE_URL),
    starter: new SfnAnalysisStarter({ client: new SFNClient({}), stateMachineArn, versions }),
    events: new EventBridgePublisher(new EventBridgeClient({}), environment.EVENT_BUS_NAME),
    records: (owner) => new S3ResultStore(buckets.derived, keys, owner),
  };
}
