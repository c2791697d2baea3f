import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type BatchLedger } from '../../../core/ports/batch-ledger.ts';
import { type StoredPapers } from '../../../core/ports/stored-papers.ts';
import { type UploadBox } from '../../../core/ports/upload-box.ts';
import { Bucket } from '../bucket.ts';
import { DerivedKeys } from '../derived-keys.ts';
import { DynamoBatchLedger } from '../ledger/dynamo-batch-ledger.ts';
import { Table } from '../ledger/table.ts';
import { S3StoredPapers } from '../s3-stored-papers.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { Executions } from './executions.ts';
import { S3UploadBox } from './s3-upload-box.ts';
import { SettleRequests } from './settle-requests.ts';
import { type StackOutputs, stackOutputs } from './stack-outputs.ts';
import { StoredResults } from './stored-results.ts';

/** A deployment, as those who operate it see it. */
export interface Operator {
  /** Whose files the deployment takes in; undefined when it does not say. */
  readonly tenants: readonly string[] | undefined;
  readonly ledger: BatchLedger;
  readonly uploads: Bucket;
  readonly box: UploadBox;
  readonly results: StoredResults;
  readonly papers: StoredPapers;
  readonly queues: Readonly<Record<'intake' | 'settle' | 'webhook', DeadLetterQueue>>;
  readonly settling: SettleRequests;
  readonly executions: Executions;
}

export interface DeploymentPlace {
  /** See `name` of the deploy config. */
  readonly name: string;
  /** Undefined: whatever the SDK finds in the caller's profile. */
  readonly region: string | undefined;
}

/** @param signal - stops what is being sent. @throws LiasseError `configuration-invalid`; errors of AWS as they are. */
export async function connectOperator({ name, region }: DeploymentPlace, signal: AbortSignal): Promise<Operator> {
  const where = region === undefined ? {} : { region };
  const outputs = await stackOutputs(new CloudFormationClient(where), name);
  // A server that stands in for AWS has no host name a bucket, and may tell queues by another host's name.
  const s3 = new S3Client({ ...where, forcePathStyle: process.env['AWS_ENDPOINT_URL'] !== undefined });
  const sqs = new SQSClient({ ...where, useQueueUrlAsEndpoint: false });
  const sfn = new SFNClient(where);
  const document = DynamoDBDocumentClient.from(new DynamoDBClient(where), {
    marshallOptions: { removeUndefinedValues: true },
  });
  const buckets = { uploads: new Bucket(s3, outputs.UploadsBucket), derived: new Bucket(s3, outputs.DerivedBucket) };
  const keys = new DerivedKeys(outputs.VersionsIds);
  return {
    tenants: outputs.Tenants,
    ledger: new DynamoBatchLedger(new Table(document, outputs.RecordsTable)),
    uploads: buckets.uploads,
    box: new S3UploadBox(s3, outputs.UploadsBucket, signal),
    results: new StoredResults(buckets.derived, keys),
    papers: new S3StoredPapers(buckets, keys),
    queues: queuesOf(sqs, outputs),
    settling: new SettleRequests(sqs, outputs.SettleQueueUrl),
    executions: new Executions(sfn, {
      analysis: outputs.AnalysisStateMachineArn,
      backfill: outputs.BackfillStateMachineArn,
    }),
  };
}

function queuesOf(client: SQSClient, outputs: StackOutputs): Operator['queues'] {
  return {
    intake: new DeadLetterQueue(client, { queue: outputs.IntakeQueueUrl, deadLetters: outputs.IntakeDlqUrl }),
    settle: new DeadLetterQueue(client, { queue: outputs.SettleQueueUrl, deadLetters: outputs.SettleDlqUrl }),
    webhook: new DeadLetterQueue(client, { queue: outputs.WebhookQueueUrl, deadLetters: outputs.WebhookDlqUrl }),
  };
}
