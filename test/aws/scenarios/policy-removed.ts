import { letterLines, nativePdf } from '../../fixtures/native-pdf.ts';
import { executions, faultsMet } from '../deployed/executions.ts';
import { logLines } from '../deployed/logs.ts';
import { patience } from '../deployed/patience.ts';
import { TenantBatch } from '../deployed/tenant-batch.ts';
import { withoutRight } from '../deployed/without-right.ts';
import { WorkQueue } from '../deployed/work-queue.ts';
import { type Scenario, type ScenarioContext } from '../scenario.ts';

/** The function that opens files may keep nothing: its execution waits, and goes on by itself once it may. */
async function mayNotKeep(context: ScenarioContext): Promise<void> {
  const { assert, until } = context;
  const batch = new TenantBatch(context, 'may-not-keep');
  const since = Date.now();
  await withoutRight(context, { function: 'OpenFileFunctionName', action: 's3:PutObject' }, async () => {
    await batch.drop('courrier.pdf', nativePdf([letterLines(1)]));
    const refused = async (): Promise<boolean> => {
      const [execution] = await executions(context);
      return execution !== undefined && (await faultsMet(context, execution)).includes('RetryLater');
    };
    await until('the state machine hears of the refusal and tries again', refused, patience);
    const failures = (await logLines(context, since)).filter((line) => line.includes('"step failed"'));
    assert.ok(
      'the log of the function names it',
      failures.some((line) => line.includes('AccessDenied')),
    );
    const [submission] = await batch.submissions();
    assert.ok('no verdict is given meanwhile', submission !== undefined && submission.outcome === undefined);
    assert.equal('and no result', await batch.resultKeys(), []);
  });
  const lines = await batch.finished(1);
  assert.equal(
    'it gets its result by itself',
    lines.map(({ status }) => status),
    ['done'],
  );
}

/** The function that takes files in may start nothing: the message dies, and lives again once it may. */
async function mayNotStart(context: ScenarioContext): Promise<void> {
  const { assert, clients, output, until } = context;
  const batch = new TenantBatch(context, 'may-not-start');
  const intake = new WorkQueue(clients.sqs, output('IntakeQueueUrl'));
  const dead = new WorkQueue(clients.sqs, output('IntakeDlqUrl'));
  const since = Date.now();
  const before = (await executions(context)).length;
  await withoutRight(context, { function: 'StartAnalysisFunctionName', action: 'states:StartExecution' }, async () => {
    await intake.withVisibility(1, async () => {
      await batch.drop('courrier.pdf', nativePdf([letterLines(2)]));
      await until('the message is dead', async () => (await dead.length()) > 0, patience);
    });
    assert.equal('nothing was started', (await executions(context)).length, before);
    const failures = (await logLines(context, since)).filter((line) => line.includes('"message failed"'));
    assert.ok(
      'the log names the refusal',
      failures.some((line) => line.includes('AccessDenied')),
    );
  });
  assert.equal('one dead letter', await dead.moveTo(intake), 1);
  const lines = await batch.finished(1);
  assert.equal(
    'sent again, it gets its result',
    lines.map(({ status }) => status),
    ['done'],
  );
  assert.equal('and no dead letter is left', await dead.length(), 0);
}

export const scenario: Scenario = {
  name: 'a policy removed: the refusal is seen, and no file is lost for it',
  async run(context) {
    await mayNotKeep(context);
    await mayNotStart(context);
  },
};
