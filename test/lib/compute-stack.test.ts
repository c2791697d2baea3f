import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import { z } from 'zod';
import { type DeployedStack, deployedStacks } from '../fixtures/deployed-stacks.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const { compute } = deployedStacks(temporaryFolder());
const alarmEmail = 'exploitation@exemple.test';
const { compute: told } = deployedStacks(temporaryFolder(), {
  ...{ name: 'autre', alarmEmail, architecture: 'x86_64', logRetentionDays: 90, monthlyBudget: 250 },
  concurrency: { reading: 12 },
});

const queueSchema = z.object({
  RedrivePolicy: z.object({
    deadLetterTargetArn: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
    maxReceiveCount: z.number(),
  }),
  VisibilityTimeout: z.number(),
});
const sourceSchema = z.object({
  EventSourceArn: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
  FunctionName: z.object({ Ref: z.string() }),
});
const functionSchema = z.object({ Timeout: z.number() });

test('every queue that feeds a function tries five times or more, then keeps the message apart for 14 days', () => {
  const dead = new Set<string>();
  for (const { EventSourceArn: source } of sources(compute)) {
    const queue = queueSchema.parse(propertiesOf(compute, source['Fn::GetAtt'][0]));
    expect(queue.RedrivePolicy.maxReceiveCount).toBeGreaterThanOrEqual(5);
    dead.add(queue.RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0]);
  }
  expect(dead.size).toBe(3);
  for (const id of dead) expect(propertiesOf(compute, id)).toMatchObject({ MessageRetentionPeriod: 14 * 86_400 });
});

/** Tries of a webhook wait for times of their own, which the function sets. */
const waitsByItself = 'Webhooks';

test('messages stay hidden six times as long as the function may take', () => {
  for (const { EventSourceArn: source, FunctionName: worker } of sources(compute)) {
    const id = source['Fn::GetAtt'][0];
    const { VisibilityTimeout: hidden } = queueSchema.parse(propertiesOf(compute, id));
    const { Timeout: longest } = functionSchema.parse(propertiesOf(compute, worker.Ref));
    expect({ id, enough: hidden >= (id.startsWith(waitsByItself) ? 1 : 6) * longest }).toEqual({ id, enough: true });
  }
});

test('functions name the messages that failed, and take no more at once than is said', () => {
  compute.template.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ScalingConfig: { MaximumConcurrency: Match.anyValue() },
  });
});

test('every queue is encrypted and refuses what comes without TLS', () => {
  compute.template.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
  const refused = Match.objectLike({
    Effect: 'Deny',
    Action: 'sqs:*',
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  });
  for (const { id } of compute.ofType('AWS::SQS::Queue')) {
    compute.template.hasResourceProperties('AWS::SQS::QueuePolicy', {
      Queues: [{ Ref: id }],
      PolicyDocument: { Statement: Match.arrayWith([refused]) },
    });
  }
});

test.each([
  ['arm64', compute],
  ['x86_64', told],
])('functions run on Node.js 24, on %s', (architecture, stack) => {
  expect(stack.ofType('AWS::Lambda::Function')).toHaveLength(10);
  stack.template.allResourcesProperties('AWS::Lambda::Function', {
    Runtime: 'nodejs24.x',
    Architectures: [architecture],
    TracingConfig: { Mode: 'Active' },
    LoggingConfig: Match.objectLike({ LogFormat: 'JSON' }),
  });
});

test('reading functions keep to the concurrency that the config allows', () => {
  told.template.resourcePropertiesCountIs('AWS::Lambda::Function', { ReservedConcurrentExecutions: 12 }, 3);
  const absent = { ReservedConcurrentExecutions: Match.absent() };
  compute.template.allResourcesProperties('AWS::Lambda::Function', absent);
});

test('logs are kept as long as the config says, and go with the stack', () => {
  compute.template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 180 });
  told.template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 90 });
  expect(compute.ofType('AWS::Logs::LogGroup').filter(({ DeletionPolicy }) => DeletionPolicy !== 'Delete')).toEqual([]);
});

test('the compute stack keeps nothing: destroying it leaves no resource of it', () => {
  const kept = compute.resources.filter(({ DeletionPolicy }) => DeletionPolicy?.startsWith('Retain'));
  expect(kept).toEqual([]);
});

test('nothing but what people look for by name has a name, which begins with the deployment’s', () => {
  const names = ['StateMachineName', 'QueueName', 'RoleName', 'TopicName', 'RuleName', 'LogGroupName', 'AlarmName', 'DashboardName']; // prettier-ignore
  const named = told.resources.flatMap(({ Type, Properties }) => [
    ...names.flatMap((name) => (name in Properties ? [Properties[name]] : [])),
    ...(Type === 'AWS::Lambda::Function' && 'FunctionName' in Properties ? [Properties['FunctionName']] : []),
  ]);
  expect(named.toSorted()).toEqual(['autre-analysis', 'autre-backfill', 'autre-eu-west-3']);
});

test('figures of one deployment are told apart from those of another', () => {
  const own = { Namespace: 'liasse', Dimensions: [{ Name: 'service', Value: 'autre' }] };
  told.template.resourcePropertiesCountIs('AWS::CloudWatch::Alarm', own, 3);
  told.template.allResourcesProperties('AWS::Lambda::Function', {
    Environment: { Variables: Match.objectLike({ POWERTOOLS_SERVICE_NAME: 'autre' }) },
  });
});

const alarmSchema = z.object({ AlarmDescription: z.string() });

test('every alarm tells the topic, when it begins and when it is over', () => {
  const topic = { Ref: Match.stringLikeRegexp('^ObservabilityTopic') };
  compute.template.allResourcesProperties('AWS::CloudWatch::Alarm', {
    AlarmActions: [topic],
    OKActions: [topic],
    AlarmDescription: Match.stringLikeRegexp(String.raw`docs/operate\.md#[a-z]+$`),
  });
});

const operate = new URL('../../docs/operate.md', import.meta.url);

test('every alarm has its page in docs/operate.md', () => {
  const headings = readFileSync(operate, 'utf8').matchAll(/^#+ (.+)$/gm);
  const anchors = new Set([...headings].map(([, heading = '']) => anchorOf(heading)));
  const wanted = compute
    .ofType('AWS::CloudWatch::Alarm')
    .map(({ Properties }) => alarmSchema.parse(Properties).AlarmDescription.split('#')[1] ?? '');
  expect(wanted.filter((anchor) => !anchors.has(anchor))).toEqual([]);
});

test('with an alarm address the month’s bill is watched', () => {
  told.template.hasResourceProperties('AWS::Budgets::Budget', {
    Budget: Match.objectLike({ BudgetLimit: { Amount: 250, Unit: 'USD' }, TimeUnit: 'MONTHLY' }),
    NotificationsWithSubscribers: Match.arrayWith([
      Match.objectLike({ Subscribers: [{ SubscriptionType: 'EMAIL', Address: alarmEmail }] }),
    ]),
  });
  told.template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: alarmEmail });
});

test('without an address there is nobody to tell', () => {
  expect(compute.ofType('AWS::Budgets::Budget', 'AWS::SNS::Subscription')).toEqual([]);
});

test('the API lets nobody in without a token', () => {
  compute.template.allResourcesProperties('AWS::ApiGatewayV2::Route', {
    AuthorizationType: 'JWT',
    AuthorizerId: Match.anyValue(),
  });
});

/** As GitHub makes it of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

function sources(stack: DeployedStack): z.infer<typeof sourceSchema>[] {
  return stack.ofType('AWS::Lambda::EventSourceMapping').map(({ Properties }) => sourceSchema.parse(Properties));
}

function propertiesOf(stack: DeployedStack, id: string): Record<string, unknown> {
  const found = stack.resources.find((resource) => resource.id === id);
  if (found === undefined) throw new Error(`no resource ${id}`);
  return found.Properties;
}
