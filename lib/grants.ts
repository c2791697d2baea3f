import { type ITable } from 'aws-cdk-lib/aws-dynamodb';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IKey } from 'aws-cdk-lib/aws-kms';
import { type IBucket } from 'aws-cdk-lib/aws-s3';
import { acknowledgeWildcard, principalOf, shownArn } from './findings.ts';

/**
 * Grants of single actions on single resources. CDK's own (`grantRead`, …) take whole families, `s3:GetObject*`: these name
 * what is called and nothing else.
 */

/** Gets objects; also learns that one is not there, which S3 tells only to those who may list. */
export function grantReading(grantee: IGrantable, bucket: IBucket, prefixes: readonly string[]): void {
  allowObjects(grantee, ['s3:GetObject', 's3:GetObjectVersion'], { bucket, prefixes });
  grantListing(grantee, bucket);
}

/** Of the whole bucket: whether an object is absent or forbidden is told by this right without a prefix. */
export function grantListing(grantee: IGrantable, bucket: IBucket): void {
  allow(grantee, ['s3:ListBucket'], [bucket.bucketArn]);
}

export function grantWriting(grantee: IGrantable, bucket: IBucket, prefixes: readonly string[]): void {
  allowObjects(grantee, ['s3:PutObject'], { bucket, prefixes });
}

/** Removes objects in all their versions. */
export function grantDestroying(grantee: IGrantable, bucket: IBucket, prefixes: readonly string[]): void {
  allowObjects(grantee, ['s3:DeleteObject', 's3:DeleteObjectVersion'], { bucket, prefixes });
  allow(grantee, ['s3:ListBucketVersions'], [bucket.bucketArn]);
}

/** What the ledger does to its table, one way or the other. */
export function grantLedger(grantee: IGrantable, table: ITable): void {
  const actions = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'];
  allow(grantee, actions.map((action) => `dynamodb:${action}`), [table.tableArn]); // prettier-ignore
  allow(grantee, ['dynamodb:Query'], [`${table.tableArn}/index/due`]);
}

/** Looks single items up. */
export function grantLedgerReading(grantee: IGrantable, table: ITable): void {
  allow(grantee, ['dynamodb:GetItem'], [table.tableArn]);
}

export function grantKey(grantee: IGrantable, key: IKey): void {
  allow(grantee, ['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'], [key.keyArn]);
}

export function allow(grantee: IGrantable, actions: readonly string[], resources: readonly string[]): void {
  const statement = new PolicyStatement({ actions: [...actions], resources: [...resources] });
  grantee.grantPrincipal.addToPrincipalPolicy(statement);
}

function allowObjects(
  grantee: IGrantable,
  actions: readonly string[],
  { bucket, prefixes }: { bucket: IBucket; prefixes: readonly string[] },
): void {
  for (const prefix of prefixes) {
    allow(grantee, actions, [bucket.arnForObjects(`${prefix}*`)]);
    const reason = `Objects of one kind in one bucket (${actions.join(', ')}): their keys are not known beforehand.`;
    acknowledgeWildcard(principalOf(grantee), `${shownArn(bucket)}/${prefix}*`, reason);
  }
}
