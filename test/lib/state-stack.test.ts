import { expect, test } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { deployedStacks } from '../fixtures/deployed-stacks.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const { state } = deployedStacks(temporaryFolder());
const identity = { issuer: 'https://connexion.exemple.test/', audience: ['liasse'], tenantClaim: 'tenant' };
const { state: withoutUsers } = deployedStacks(temporaryFolder(), { identity });
const key = { 'Fn::GetAtt': [Match.stringLikeRegexp('^Key'), 'Arn'] };

test('what holds papers, records, keys or users outlives the stack, and a change that would replace it', () => {
  const kept = state.resources.filter(({ DeletionPolicy: policy }) => policy === 'Retain');
  expect(kept.map(({ Type }) => Type).toSorted()).toEqual([
    'AWS::Cognito::UserPool',
    'AWS::DynamoDB::GlobalTable',
    'AWS::KMS::Key',
    'AWS::S3::Bucket',
    'AWS::S3::Bucket',
    'AWS::S3::Bucket',
  ]);
  expect(kept.filter(({ UpdateReplacePolicy: policy }) => policy !== 'Retain')).toEqual([]);
});

test('no bucket is public', () => {
  const blocked = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true }; // prettier-ignore
  state.template.allResourcesProperties('AWS::S3::Bucket', { PublicAccessBlockConfiguration: blocked });
  expect(state.ofType('AWS::S3::Bucket')).toHaveLength(3);
});

test('every bucket refuses what comes without TLS, and old TLS', () => {
  const deny = (Condition: object) => Match.objectLike({ Effect: 'Deny', Action: 's3:*', Condition });
  for (const { id } of state.ofType('AWS::S3::Bucket')) {
    state.template.hasResourceProperties('AWS::S3::BucketPolicy', {
      Bucket: { Ref: id },
      PolicyDocument: {
        Statement: Match.arrayWith([
          deny({ Bool: { 'aws:SecureTransport': 'false' } }),
          deny({ NumericLessThan: { 's3:TlsVersion': 1.2 } }),
        ]),
      },
    });
  }
});

test.each(['Uploads', 'Derived'])('the bucket %s is encrypted with the deployment’s key', (name) => {
  const encryption = { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key };
  state.template.hasResourceProperties('AWS::S3::Bucket', {
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [{ BucketKeyEnabled: true, ServerSideEncryptionByDefault: encryption }],
    },
    LoggingConfiguration: Match.objectLike({ LogFilePrefix: `${name.toLowerCase()}/` }),
  });
});

test('originals are kept in all versions, and tell EventBridge', () => {
  state.template.resourcePropertiesCountIs(
    'AWS::S3::Bucket',
    {
      VersioningConfiguration: { Status: 'Enabled' },
      NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
    },
    1,
  );
});

test('the key turns by itself', () => {
  state.template.hasResourceProperties('AWS::KMS::Key', { EnableKeyRotation: true });
});

test('the table is encrypted with the deployment’s key, can be put back in time, and cannot be deleted by mistake', () => {
  state.template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
    BillingMode: 'PAY_PER_REQUEST',
    SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
    TimeToLiveSpecification: { AttributeName: 'timeToLive', Enabled: true },
    Replicas: [
      Match.objectLike({
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        SSESpecification: { KMSMasterKeyId: key },
      }),
    ],
  });
});

test('users are made by an administrator, prove themselves twice, and cannot change their tenant', () => {
  state.template.hasResourceProperties('AWS::Cognito::UserPool', {
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    DeletionProtection: 'ACTIVE',
    EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    MfaConfiguration: 'ON',
    Schema: [Match.objectLike({ Name: 'tenant', Mutable: false })],
  });
});

test('with an issuer elsewhere there are no users here', () => {
  expect(withoutUsers.ofType('AWS::Cognito::UserPool', 'AWS::Cognito::UserPoolClient')).toEqual([]);
});

test('nothing has a name of its own: two deployments fit in one account', () => {
  const named = state.resources.filter(({ Properties }) =>
    ['BucketName', 'TableName', 'AliasName', 'UserPoolName'].some((property) => property in Properties),
  );
  expect(named).toEqual([]);
});
