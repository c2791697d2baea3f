import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { type Construct } from 'constructs';
import { UserDirectory } from './user-directory.ts';

export interface StateStackProps extends StackProps {
  /** Whether the deployment has users of its own; false when tokens come from an issuer elsewhere. */
  readonly ownUsers: boolean;
}

/** Days that a noncurrent version or an unfinished upload is kept: an accident can be mended, nothing lies around for ever. */
const daysToMend = 30;
const daysOfAccessLogs = 180;

/** What must outlive every deployment: papers, records, keys, users. Destroying this stack leaves them all in the account. */
export class StateStack extends Stack {
  /** Encrypts all papers and records. */
  readonly key: Key;
  /** Files as they were handed in, every version kept. */
  readonly uploads: Bucket;
  /** What was made from them; can be made again. */
  readonly derived: Bucket;
  /** The ledger, see `adapters/aws/ledger/items.ts`. */
  readonly records: TableV2;
  readonly users: UserDirectory | undefined;

  constructor(scope: Construct, id: string, props: StateStackProps) {
    super(scope, id, props);
    this.key = new Key(this, 'Key', {
      description: `${id}: papers and records`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.key.grantEncryptDecrypt(new ServicePrincipal('cloudwatch.amazonaws.com'));
    const accessLogs = new Bucket(this, 'AccessLogs', {
      ...safeBucket,
      encryption: BucketEncryption.S3_MANAGED, // the log service of S3 cannot use a customer's key
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: Duration.days(daysOfAccessLogs) }],
    });
    this.uploads = this.#paperBucket('Uploads', accessLogs, true);
    tellEventBridge(this.uploads);
    this.derived = this.#paperBucket('Derived', accessLogs, false);
    this.records = recordsTable(this, this.key);
    this.users = props.ownUsers ? new UserDirectory(this, 'Users') : undefined;
    this.#tell();
  }

  #paperBucket(id: string, accessLogs: Bucket, versioned: boolean): Bucket {
    return new Bucket(this, id, {
      ...safeBucket,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      versioned,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: `${id.toLowerCase()}/`,
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(1),
          ...(versioned ? { noncurrentVersionExpiration: Duration.days(daysToMend) } : {}),
        },
      ],
    });
  }

  #tell(): void {
    new CfnOutput(this, 'UploadsBucket', { value: this.uploads.bucketName });
    new CfnOutput(this, 'DerivedBucket', { value: this.derived.bucketName });
    new CfnOutput(this, 'RecordsTable', { value: this.records.tableName });
    if (this.users === undefined) return;
    new CfnOutput(this, 'UserPoolId', { value: this.users.pool.userPoolId });
    new CfnOutput(this, 'UserPoolClientId', { value: this.users.client.userPoolClientId });
  }
}

/** As CloudFormation itself can; CDK's `eventBridgeEnabled` brings a function with rights on every bucket. */
function tellEventBridge({ node: { defaultChild } }: Bucket): void {
  if (!(defaultChild instanceof CfnBucket)) throw new Error('a bucket is a CfnBucket');
  defaultChild.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
}

const safeBucket: BucketProps = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
};

function recordsTable(scope: Construct, key: Key): TableV2 {
  return new TableV2(scope, 'Records', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billing: Billing.onDemand(),
    encryption: TableEncryptionV2.customerManagedKey(key),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    timeToLiveAttribute: 'timeToLive',
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
    globalSecondaryIndexes: [
      {
        indexName: 'due',
        partitionKey: { name: 'dueKind', type: AttributeType.STRING },
        sortKey: { name: 'dueAt', type: AttributeType.STRING },
        projectionType: ProjectionType.ALL,
      },
    ],
  });
}
