import { expect, test } from '@jest/globals';
import { deployedStacks, webhooks } from '../fixtures/deployed-stacks.ts';
import { byResource, permissionsOf } from '../fixtures/permissions.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const { compute } = deployedStacks(temporaryFolder(), { webhooks, textractPerBatch: true, aiServicesOptOut: true });
const { compute: withoutTextract } = deployedStacks(temporaryFolder());
const actors = permissionsOf(compute);

/** What every function may do, besides: traces, which know no resources, and its own log. */
const ofEveryFunction = ['xray:PutTelemetryRecords', 'xray:PutTraceSegments', 'logs:CreateLogStream', 'logs:PutLogEvents']; // prettier-ignore

const get = 's3:GetObject s3:GetObjectVersion';
const destroy = 's3:DeleteObject s3:DeleteObjectVersion';
const put = 's3:PutObject';
const receive =
  'sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ReceiveMessage';
const key = { key: 'kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey' };
const ledger = {
  ...key,
  records:
    'dynamodb:ConditionCheckItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem',
  'records/index/due': 'dynamodb:Query',
  Events: 'events:PutEvents',
};
const settling = {
  ...ledger,
  derived: 's3:ListBucket',
  'derived/records/*': get,
  'derived/results/*': put,
  'stateMachine:liasse-analysis': 'states:StartExecution',
};
const uploads = { uploads: 's3:ListBucket', 'uploads/drop/*': get, 'uploads/post/*': get };
const textract = { '*': 'textract:DetectDocumentText' };
const concluding = {
  ...settling,
  ...uploads,
  ...textract,
  derived: 's3:ListBucket s3:ListBucketVersions',
  'derived/members/*': `${get} ${put}`,
  'derived/pages/*': `${destroy} ${get} ${put}`,
  'derived/records/*': `${get} ${put}`,
  'derived/words/*': put,
};

test.each<[string, Record<string, string>]>([
  ['start-analysis', { ...settling, ...uploads, QueuesUploadsQueue: `${receive} sqs:SendMessage` }],
  ['open-file', concluding],
  [
    'read-pages',
    {
      ...key,
      ...uploads,
      ...textract,
      records: 'dynamodb:GetItem',
      derived: 's3:ListBucket',
      'derived/members/*': get,
      'derived/pages/*': put,
    },
  ],
  ['conclude-file', concluding],
  ['fail-file', { ...settling, 'derived/records/*': `${get} ${put}` }],
  [
    'settle-file',
    {
      ...settling,
      QueuesSettlingQueue: receive,
      derived: 's3:ListBucket s3:ListBucketVersions',
      'derived/pages/*': destroy,
      'derived/records/*': `${destroy} ${get}`,
      'derived/words/*': destroy,
    },
  ],
  [
    'reconcile',
    {
      ...settling,
      uploads: 's3:ListBucket',
      'derived/records/*': `${get} ${put}`,
      QueuesUploadsQueue: 'sqs:SendMessage',
      'execution:liasse-analysis:*': 'states:DescribeExecution',
    },
  ],
  [
    'purge',
    {
      ...key,
      records: ledger.records,
      'records/index/due': 'dynamodb:Query',
      uploads: 's3:ListBucketVersions',
      'uploads/drop/*': destroy,
      'uploads/post/*': destroy,
      derived: 's3:ListBucketVersions',
      'derived/certificates/*': put,
      'derived/members/*': destroy,
      'derived/pages/*': destroy,
      'derived/records/*': destroy,
      'derived/results/*': destroy,
      'derived/words/*': destroy,
    },
  ],
  [
    'deliver-webhook',
    { WebhooksDeliveriesQueue: receive, [webhooks[0]?.secretArn ?? '']: 'secretsmanager:GetSecretValue' },
  ],
  ['api', { ...ledger, 'uploads/post/*': put, derived: 's3:ListBucket', 'derived/results/*': get }],
])('%s may do what it has to, and nothing else', (name, expected) => {
  const own = (actors.get(name) ?? []).filter(({ action }) => !ofEveryFunction.includes(action));
  expect(byResource(own)).toEqual(expected);
});

test('the table above has every function', () => {
  expect([...actors.keys()].filter((name) => !name.startsWith('liasse-'))).toHaveLength(10);
});

test('no action is granted by a pattern', () => {
  expect(all().filter(({ action }) => action.includes('*'))).toEqual([]);
});

test('every resource has a name, where AWS knows resources', () => {
  const unnamed = all().filter(({ resource }) => resource === '*');
  const services = new Set(unnamed.map(({ action }) => action.split(':')[0]));
  expect([...services].toSorted()).toEqual(['logs', 'textract', 'xray']);
  // Of logs, what sets up their delivery for state machines; never what reads or writes them.
  const logs = unnamed.filter(({ action }) => action.startsWith('logs:'));
  expect(logs.filter(({ action }) => !/Delivery|Deliveries|DescribeLogGroups|ResourcePolic/.test(action))).toEqual([]);
});

test('each function writes into its own log and no other', () => {
  const logs = [...actors.values()].map((each) =>
    each.filter(({ action }) => action === 'logs:PutLogEvents').map(({ resource }) => resource),
  );
  const written = logs.flat();
  expect(written).toHaveLength(10);
  expect(new Set(written).size).toBe(10);
});

test('state machines call the functions of their definition, hand in, and start their own', () => {
  const analysis = byResource((actors.get('liasse-analysis') ?? []).filter(({ resource }) => resource !== '*'));
  expect(new Set(Object.values(analysis))).toEqual(new Set(['lambda:InvokeFunction']));
  const functions = Object.keys(analysis).filter((name) => !name.endsWith(':*'));
  expect(functions).toEqual(['AnalysisConcludeFile', 'AnalysisFailFile', 'AnalysisOpenFile', 'AnalysisReadPages']);
  const backfill = byResource((actors.get('liasse-backfill') ?? []).filter(({ resource }) => resource !== '*'));
  expect(backfill).toMatchObject({
    uploads: 's3:ListBucket',
    QueuesUploadsQueue: 'sqs:SendMessage',
    BackfillStateMachine: 'states:StartExecution',
  });
  const others = Object.keys(backfill).filter((name) => name.startsWith('execution:'));
  expect(Object.keys(backfill)).toHaveLength(3 + others.length);
  expect(others.every((name) => name.includes('BackfillStateMachine'))).toBe(true);
});

test('without Textract nobody may call it', () => {
  const actions = [...permissionsOf(withoutTextract).values()].flat().map(({ action }) => action);
  expect(actions.filter((action) => action.startsWith('textract:'))).toEqual([]);
});

function all(): { actor: string; action: string; resource: string }[] {
  return [...actors].flatMap(([actor, permissions]) => permissions.map((each) => ({ actor, ...each })));
}
