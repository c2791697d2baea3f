import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { z } from 'zod';
import { letterLines, nativePdf } from '../../fixtures/native-pdf.ts';
import { callFunction } from '../deployed/call-function.ts';
import { executions, faultsMet } from '../deployed/executions.ts';
import { withoutIntakeRule } from '../deployed/intake-rule.ts';
import { patience } from '../deployed/patience.ts';
import { TenantBatch } from '../deployed/tenant-batch.ts';
import { withoutRight } from '../deployed/without-right.ts';
import { WorkQueue } from '../deployed/work-queue.ts';
import { type Scenario, type ScenarioContext } from '../scenario.ts';

const uploadsSchema = z.object({ unaccounted: z.number() });
const waitingSchema = z.object({ mended: z.number() });

async function unaccounted(context: ScenarioContext): Promise<number> {
  return uploadsSchema.parse(await callFunction(context, 'ReconcileFunctionName', { scope: 'uploads' })).unaccounted;
}

async function mended(context: ScenarioContext): Promise<number> {
  return waitingSchema.parse(await callFunction(context, 'ReconcileFunctionName', { scope: 'waiting' })).mended;
}

/** S3 told nobody. */
async function neverHeardOf(context: ScenarioContext): Promise<void> {
  const { assert, until } = context;
  const batch = new TenantBatch(context, 'never-heard-of');
  // What others left is accounted for from here on.
  await until('nothing else is missed', async () => (await unaccounted(context)) === 0, patience);
  await withoutIntakeRule(context, async () => {
    await batch.drop('courrier.pdf', nativePdf([letterLines(1)]));
    assert.equal('nobody knows of it', await batch.submissions(), []);
    // An object of this very moment is not yet counted.
    await until('it is missed', async () => (await unaccounted(context)) === 1, patience);
  });
  const lines = await batch.finished(1);
  assert.equal(
    'handed in, it gets its result',
    lines.map(({ status }) => status),
    ['done'],
  );
  assert.equal('and is accounted for', await unaccounted(context), 0);
}

/** The execution was to start when the right to start it was gone, and then the message was gone, too. */
async function neverStarted(context: ScenarioContext): Promise<void> {
  const { assert, clients, output, until } = context;
  const batch = new TenantBatch(context, 'never-started');
  const intake = new WorkQueue(clients.sqs, output('IntakeQueueUrl'));
  const dead = new WorkQueue(clients.sqs, output('IntakeDlqUrl'));
  const before = (await executions(context)).length;
  await withoutRight(context, { function: 'StartAnalysisFunctionName', action: 'states:StartExecution' }, async () => {
    await intake.withVisibility(1, async () => {
      await batch.drop('courrier.pdf', nativePdf([letterLines(2)]));
      await until('the message is dead', async () => (await dead.length()) > 0, patience);
    });
    await dead.take();
  });
  assert.equal('nothing was started', (await executions(context)).length, before);
  assert.ok('it is mended', (await mended(context)) >= 1);
  const lines = await batch.finished(1);
  assert.equal(
    'and gets its result',
    lines.map(({ status }) => status),
    ['done'],
  );
}

/** The execution was stopped by hand in mid-work. */
async function stopped(context: ScenarioContext): Promise<TenantBatch> {
  const { assert, clients, until } = context;
  const batch = new TenantBatch(context, 'stopped');
  const known = new Set((await executions(context)).map(({ name }) => name));
  await withoutRight(context, { function: 'OpenFileFunctionName', action: 's3:PutObject' }, async () => {
    await batch.drop('courrier.pdf', nativePdf([letterLines(3)]));
    const execution = await until(
      'its execution waits',
      async () => {
        const found = (await executions(context)).find(({ name }) => !known.has(name));
        return found !== undefined && (await faultsMet(context, found)).length > 0 ? found : undefined;
      },
      patience,
    );
    await clients.sfn.send(new StopExecutionCommand({ executionArn: execution.executionArn }));
  });
  assert.ok('it is mended', (await mended(context)) >= 1);
  const [line] = await batch.finished(1);
  const verdict = [line?.status, line?.problems.map(({ code }) => code)];
  assert.equal('it has its verdict', verdict, ['failed', ['reader-crashed']]);
  return batch;
}

/** A failed file is read again, as `liasse aws redrive` asks for it. */
async function readAgain(batch: TenantBatch, { assert, clients, output, until }: ScenarioContext): Promise<void> {
  const [submission] = await batch.submissions();
  if (submission === undefined) throw new Error('the submission is gone');
  const { tenant, batch: id, submission: name, engine, sha256 } = submission;
  const retry = {
    kind: 'retry',
    submission: { tenant, batch: id, submission: name },
    failed: [{ tenant, engine, sha256 }],
  };
  await new WorkQueue(clients.sqs, output('SettleQueueUrl')).send(JSON.stringify(retry));
  await until('read again, it is done', async () => (await batch.record())?.statuses.done === 1, patience);
  const record = await batch.record();
  assert.equal('it is counted once', [record?.finished, record?.statuses.failed], [1, 0]);
  const statuses = (await batch.results()).map(({ status }) => status);
  assert.equal('and has one result', statuses, ['done']);
}

export const scenario: Scenario = {
  name: 'the reconciler finds what nobody heard of, starts what never started, gives what was stopped its verdict',
  async run(context) {
    await neverHeardOf(context);
    await neverStarted(context);
    await readAgain(await stopped(context), context);
  },
};
