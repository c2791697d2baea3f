import { DescribeExecutionCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { letterLines, nativePdf } from '../../fixtures/native-pdf.ts';
import { executions } from '../deployed/executions.ts';
import { withoutIntakeRule } from '../deployed/intake-rule.ts';
import { patience } from '../deployed/patience.ts';
import { TenantBatch } from '../deployed/tenant-batch.ts';
import { WorkQueue } from '../deployed/work-queue.ts';
import { type Scenario, type ScenarioContext } from '../scenario.ts';

const files = 20;

/** Hands in all that lies under the tenant's prefix, and waits until that is done. */
async function backfill({ clients: { sfn }, output, tenant, until }: ScenarioContext): Promise<string | undefined> {
  const input = JSON.stringify({ prefix: `drop/${tenant}/` });
  const start = new StartExecutionCommand({ stateMachineArn: output('BackfillStateMachineArn'), input });
  const { executionArn } = await sfn.send(start);
  return until(
    'the backfill ends',
    async () => {
      const { status } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
      return status === 'RUNNING' ? undefined : status;
    },
    patience,
  );
}

export const scenario: Scenario = {
  name: 'a prefix that was filled while nobody listened is handed in by the backfill, twice without harm',
  async run(context) {
    const { assert, clients, output, until } = context;
    const batch = new TenantBatch(context, 'avant');
    const intake = new WorkQueue(clients.sqs, output('IntakeQueueUrl'));
    await withoutIntakeRule(context, async () => {
      for (let number = 0; number < files; number += 1)
        await batch.drop(`dossier n° ${number % 3}/courrier+${number}.pdf`, nativePdf([letterLines(number)]));
      assert.equal('nobody knows of them', await batch.submissions(), []);
    });

    assert.equal('the backfill ends well', await backfill(context), 'SUCCEEDED');
    const lines = await batch.finished(files);
    assert.equal('each file has its line', new Set(lines.map(({ source }) => source)).size, files);
    assert.ok(
      'each is read',
      lines.every(({ status }) => status === 'done'),
    );
    const started = (await executions(context)).length;
    assert.equal('each by one execution', started, files);

    assert.equal('the backfill ends well again', await backfill(context), 'SUCCEEDED');
    await until('all was looked at', async () => (await intake.length()) === 0, patience);
    assert.equal('nothing more was started', (await executions(context)).length, started);
    const record = await batch.record();
    assert.equal('nor counted', [record?.received, record?.finished], [files, files]);
  },
};
