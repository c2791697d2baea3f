import { DeleteUserPoolCommand } from '@aws-sdk/client-cognito-identity-provider';
import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { DeleteBucketCommand } from '@aws-sdk/client-s3';
import { type AwsClients } from './aws-clients.ts';
import { emptyBucket } from './empty-bucket.ts';
import { type StackResource } from './stack-resources.ts';

/** Deletes by hand what a destroyed stack left, so that a scenario leaves the account as it found it. */
export async function removeRetained(clients: AwsClients, resources: readonly StackResource[]): Promise<void> {
  for (const { type, physicalId, retained } of resources) {
    if (!retained) continue;
    if (type === 'AWS::S3::Bucket') {
      await emptyBucket(clients.s3, physicalId);
      await clients.s3.send(new DeleteBucketCommand({ Bucket: physicalId }));
    }
    if (type === 'AWS::DynamoDB::GlobalTable') await clients.tables.send(new DeleteTableCommand({ TableName: physicalId })); // prettier-ignore
    if (type === 'AWS::Cognito::UserPool') await clients.cognito.send(new DeleteUserPoolCommand({ UserPoolId: physicalId })); // prettier-ignore
  }
}
