import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { deployedStacks } from '../fixtures/deployed-stacks.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const { compute } = deployedStacks(temporaryFolder(), { concurrency: { rangesPerFile: 7 } });

const retrySchema = z.looseObject({
  ErrorEquals: z.array(z.string()),
  IntervalSeconds: z.number(),
  MaxAttempts: z.number(),
  BackoffRate: z.number(),
  MaxDelaySeconds: z.number().optional(),
  JitterStrategy: z.string().optional(),
});
const stateSchema = z.looseObject({
  Type: z.string(),
  Next: z.string().optional(),
  Resource: z.string().optional(),
  Parameters: z.record(z.string(), z.unknown()).optional(),
  Retry: z.array(retrySchema).default([]),
  Catch: z.array(z.object({ ErrorEquals: z.array(z.string()), Next: z.string(), ResultPath: z.string() })).default([]),
});
const machineSchema = z.object({ StartAt: z.string(), States: z.record(z.string(), stateSchema) });
type State = z.infer<typeof stateSchema>;

const text = new Map(
  compute.ofType('AWS::StepFunctions::StateMachine').map(({ Properties }) => {
    const { StateMachineName: name, DefinitionString: definition } = Properties;
    return [String(name), definitionText(definition)];
  }),
);
const analysis = machineOf('liasse-analysis');
const backfill = machineOf('liasse-backfill');
const pages = machineSchema.parse(analysis.States['Pages']?.['ItemProcessor']);

type Validator = (definition: unknown) => { isValid: boolean; errorsText: (separator: string) => string };
// It comes without types.
const validateDefinition = z
  .custom<Validator>((value) => typeof value === 'function')
  .parse(createRequire(import.meta.url)('asl-validator'));

test.each(['liasse-analysis', 'liasse-backfill'])('%s is in Amazon States Language', (name) => {
  const { isValid, errorsText } = validateDefinition(JSON.parse(text.get(name) ?? ''));
  expect(isValid ? '' : errorsText('\n')).toBe('');
});

const tasks: [string, State][] = [...Object.entries(analysis.States), ...Object.entries(pages.States)].filter(
  ([, { Type }]) => Type === 'Task',
);

test('the steps are the five that the ADR names', () => {
  expect(tasks.map(([name]) => name).toSorted()).toEqual(['Conclude', 'ConcludeAnyway', 'FailFile', 'Open', 'ReadPages']); // prettier-ignore
});

test.each(tasks)('%s waits an hour and more for a busy service', (_, { Retry: [busy] }) => {
  expect(busy).toMatchObject({
    ErrorEquals: ['RetryLater', 'Lambda.TooManyRequestsException', 'Lambda.EC2ThrottledException'],
    JitterStrategy: 'FULL',
  });
  expect(longestWaits(busy)).toBeGreaterThan(3600);
});

test.each(tasks)('%s is tried thrice where the platform or the file broke it', (_, { Retry: [, broken] }) => {
  expect(broken).toMatchObject({ MaxAttempts: 2, JitterStrategy: 'FULL' });
  for (const error of ['Runtime.ExitError', 'Sandbox.Timedout', 'Lambda.ServiceException', 'CurableFault'])
    expect(broken?.ErrorEquals).toContain(error);
});

test.each(tasks)('%s tries nothing else again: a bug is a bug', (_, { Retry: retries }) => {
  expect(retries).toHaveLength(2);
});

test.each([
  ['Open', 'ConcludeAnyway'],
  ['Pages', 'ConcludeAnyway'],
  ['Conclude', 'ConcludeAnyway'],
  ['ConcludeAnyway', 'FailFile'],
])('whatever befalls %s, %s goes on', (from, to) => {
  // The fault stands beside the task, which the next step needs.
  expect(analysis.States[from]?.Catch).toEqual([{ ErrorEquals: ['States.ALL'], Next: to, ResultPath: '$.fault' }]);
});

test('only the step that gives the verdict itself may leave a file without: the reconciler finds it', () => {
  const uncaught = Object.entries(analysis.States).filter(
    ([, { Type, Catch }]) => ['Task', 'Map'].includes(Type) && Catch.length === 0,
  );
  expect(uncaught.map(([name]) => name)).toEqual(['FailFile']);
  expect(analysis.States['FailFile']?.Next).toBe('Failed');
  expect(analysis.States['Failed']?.Type).toBe('Fail');
});

test('a short file is done where it was opened, a long one is read in ranges and concluded', () => {
  expect(analysis.StartAt).toBe('Open');
  expect(analysis.States['Open']?.Next).toBe('Long?');
  expect(analysis.States['Long?']).toMatchObject({
    Type: 'Choice',
    Choices: [{ Variable: '$.opening.ranges[0]', IsPresent: true, Next: 'Pages' }],
    Default: 'Done',
  });
  expect(analysis.States['Pages']).toMatchObject({ ItemsPath: '$.opening.ranges', MaxConcurrency: 7, Next: 'Conclude' }); // prettier-ignore
  expect(analysis.States['Conclude']?.Next).toBe('Done');
  expect(analysis.States['ConcludeAnyway']?.Next).toBe('Done');
});

test('steps are told ids and ranges, and answer nothing that an execution would keep but ranges', () => {
  expect(analysis.States['Pages']?.['ItemSelector']).toEqual({ 'task.$': '$.task', 'range.$': '$$.Map.Item.Value' });
  for (const name of ['Open', 'FailFile']) expect(analysis.States[name]).toMatchObject({ InputPath: '$.task' });
  for (const [name, final] of Object.entries({ Conclude: false, ConcludeAnyway: true }))
    expect(analysis.States[name]?.Parameters).toEqual({ 'task.$': '$.task', final });
  const kept = tasks.map(([name, state]) => [name, state['ResultPath']]);
  expect(Object.fromEntries(kept)).toMatchObject({
    Open: '$.opening',
    ReadPages: null,
    Conclude: null,
    FailFile: null,
  });
});

test('executions log their steps without what they were told', () => {
  compute.template.allResourcesProperties('AWS::StepFunctions::StateMachine', {
    LoggingConfiguration: { IncludeExecutionData: false, Level: 'ALL' },
    TracingConfiguration: { Enabled: true },
  });
});

test('the back-fill lists a prefix of the uploads, page by page, and hands in each object', () => {
  const objects = backfill.States['Objects'];
  expect(objects).toMatchObject({
    Type: 'Map',
    ItemReader: { Resource: 'arn:aws:states:::s3:listObjectsV2', Parameters: { 'Prefix.$': '$.prefix' } },
    ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' } },
    MaxConcurrency: 100,
  });
  const handIn = machineSchema.parse(objects?.['ItemProcessor']).States['HandIn'];
  expect(handIn).toMatchObject({
    Resource: 'arn:aws:states:::sqs:sendMessage',
    Parameters: { MessageBody: { kind: 'upload', upload: { 'key.$': '$.Key' } } },
  });
});

/** Seconds of waiting when every attempt is made, jitter apart. */
function longestWaits(retry: z.infer<typeof retrySchema> | undefined): number {
  if (retry === undefined) return 0;
  const { IntervalSeconds: first, BackoffRate: rate, MaxDelaySeconds: most = Infinity, MaxAttempts: attempts } = retry;
  return Array.from({ length: attempts }, (_, index) => Math.min(most, first * rate ** index)).reduce((a, b) => a + b);
}

function machineOf(name: string): z.infer<typeof machineSchema> {
  return machineSchema.parse(JSON.parse(text.get(name) ?? ''));
}

/** With names in the place of what CloudFormation will put in. */
function definitionText(definition: unknown): string {
  const joined = z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) }).parse(definition);
  return joined['Fn::Join'][1].map(partText).join('');
}

function partText(part: unknown): string {
  if (typeof part === 'string') return part;
  const partition = JSON.stringify(part) === '{"Ref":"AWS::Partition"}';
  return partition ? 'aws' : 'arn:aws:lambda:eu-west-3:111122223333:function:a';
}
