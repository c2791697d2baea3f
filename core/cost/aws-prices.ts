import { type Price } from './price.ts';

const date = '2026-11-25';

/** AWS in eu-west-3 (Paris), on demand. */
export const awsPrices = {
  lambdaArm: {
    item: 'Lambda arm64, GB-second',
    ...{ usd: 0.0000133334, per: 1, source: 'https://aws.amazon.com/lambda/pricing/', date, check: 'quoted' },
  },
  lambdaX86: {
    item: 'Lambda x86_64, GB-second',
    ...{ usd: 0.0000166667, per: 1, source: 'https://aws.amazon.com/lambda/pricing/', date, check: 'unverified' },
  },
  lambdaRequest: {
    item: 'Lambda request',
    ...{ usd: 0.2, per: 1_000_000, source: 'https://aws.amazon.com/lambda/pricing/', date, check: 'quoted' },
  },
  transition: {
    item: 'Step Functions Standard, state transition',
    ...{ usd: 0.0297, per: 1000, source: 'https://aws.amazon.com/step-functions/pricing/', date, check: 'vendor-page' },
  },
  s3Put: {
    item: 'S3 PUT, POST or LIST',
    ...{ usd: 0.0053, per: 1000, source: 'https://aws.amazon.com/s3/pricing/', date, check: 'quoted' },
  },
  s3Get: {
    item: 'S3 GET or HEAD',
    ...{ usd: 0.0042, per: 10_000, source: 'https://aws.amazon.com/s3/pricing/', date, check: 'quoted' },
  },
  s3Storage: {
    item: 'S3 Standard storage, GB and month',
    ...{ usd: 0.024, per: 1, source: 'https://aws.amazon.com/s3/pricing/', date, check: 'quoted' },
  },
  dynamoWrite: {
    item: 'DynamoDB on demand, write unit',
    ...{
      usd: 0.7423,
      per: 1_000_000,
      source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/',
      date,
      check: 'quoted',
    },
  },
  dynamoRead: {
    item: 'DynamoDB on demand, read unit',
    ...{
      usd: 0.1487,
      per: 1_000_000,
      source: 'https://aws.amazon.com/dynamodb/pricing/on-demand/',
      date,
      check: 'quoted',
    },
  },
  sqsRequest: {
    item: 'SQS standard, request',
    ...{ usd: 0.4, per: 1_000_000, source: 'https://aws.amazon.com/sqs/pricing/', date, check: 'quoted' },
  },
  event: {
    item: 'EventBridge, custom or opt-in event of up to 64 kB',
    ...{ usd: 1, per: 1_000_000, source: 'https://aws.amazon.com/eventbridge/pricing/', date, check: 'unverified' },
  },
  kmsRequest: {
    item: 'KMS, symmetric request',
    ...{ usd: 0.03, per: 10_000, source: 'https://aws.amazon.com/kms/pricing/', date, check: 'unverified' },
  },
  logs: {
    item: 'CloudWatch Logs, GB taken in',
    ...{ usd: 0.5985, per: 1, source: 'https://aws.amazon.com/cloudwatch/pricing/', date, check: 'unverified' },
  },
  trace: {
    item: 'X-Ray, trace recorded',
    ...{ usd: 5, per: 1_000_000, source: 'https://aws.amazon.com/xray/pricing/', date, check: 'unverified' },
  },
} as const satisfies Readonly<Record<string, Price>>;

export type AwsPriceName = keyof typeof awsPrices;
