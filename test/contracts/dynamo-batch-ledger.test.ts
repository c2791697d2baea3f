import { randomUUID } from 'node:crypto';
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { test } from '@jest/globals';
import { DynamoBatchLedger } from '../../adapters/aws/ledger/dynamo-batch-ledger.ts';
import { dueIndex, Table } from '../../adapters/aws/ledger/table.ts';
import { type BatchLedger } from '../../core/ports/batch-ledger.ts';
import { batchLedgerContract } from './batch-ledger.contract.ts';

/** Of a DynamoDB, or what stands in for it, that tables may be made in: `http://127.0.0.1:4566`. */
const endpoint = process.env['LIASSE_DYNAMODB_ENDPOINT'];

if (endpoint === undefined) {
  process.stderr.write('The contract of the ledger over DynamoDB is skipped: LIASSE_DYNAMODB_ENDPOINT is not set.\n');
  test.todo('the contract of the ledger over DynamoDB: set LIASSE_DYNAMODB_ENDPOINT');
} else {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new DynamoDBClient({ endpoint, region: 'eu-west-3', credentials });
  const marshallOptions = { removeUndefinedValues: true };
  batchLedgerContract(async () => openLedger(client, DynamoDBDocumentClient.from(client, { marshallOptions })));
}

async function openLedger(client: DynamoDBClient, document: DynamoDBDocumentClient): Promise<BatchLedger> {
  const TableName = `contract-${randomUUID()}`;
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'dueKind', 'dueAt'].map((name) => ({ AttributeName: name, AttributeType: 'S' })), // prettier-ignore
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: dueIndex,
          KeySchema: [
            { AttributeName: 'dueKind', KeyType: 'HASH' },
            { AttributeName: 'dueAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 30 }, { TableName });
  return new DynamoBatchLedger(new Table(document, TableName));
}
