import { paginateGetExecutionHistory } from '@aws-sdk/client-sfn';
import { letterLines, nativePdf } from '../../fixtures/native-pdf.ts';
import { executions } from '../deployed/executions.ts';
import { HttpApi } from '../deployed/http-api.ts';
import { logLines } from '../deployed/logs.ts';
import { patience } from '../deployed/patience.ts';
import { signedInUser } from '../deployed/signed-in-user.ts';
import { TenantBatch } from '../deployed/tenant-batch.ts';
import { WorkQueue } from '../deployed/work-queue.ts';
import { type Scenario, type ScenarioContext } from '../scenario.ts';

/** A name that nobody has. */
const canary = 'Clotaire-Zorglubin';

/** Names it in a message that nobody understands, and waits until it is given up. */
async function misunderstood({ clients, output, until }: ScenarioContext): Promise<void> {
  const intake = new WorkQueue(clients.sqs, output('IntakeQueueUrl'));
  const dead = new WorkQueue(clients.sqs, output('IntakeDlqUrl'));
  await intake.withVisibility(1, async () => {
    // The one is no JSON, which a parser quotes; the other is no message, which a schema quotes.
    await intake.send(`${canary} n’est pas du JSON`, JSON.stringify({ kind: 'upload', upload: canary }));
    await until('both are given up', async () => (await dead.length()) >= 2, patience);
  });
  await dead.take();
}

/** Names it to the API, as a source and where it does not belong. */
async function told(context: ScenarioContext): Promise<void> {
  const api = new HttpApi(context, await signedInUser(context, context.tenant));
  await api.post('/batches/canari/files', { source: `${canary}.pdf`, bytes: 10 });
  await api.post('/batches', { batch: 'canari', [canary]: canary });
  await api.get(`/batches/${canary}`);
}

/** What operators see of executions, in one text. */
async function histories(context: ScenarioContext): Promise<string> {
  const texts: string[] = [];
  for (const { executionArn } of await executions(context)) {
    const pages = paginateGetExecutionHistory({ client: context.clients.sfn }, { executionArn });
    for await (const { events } of pages) texts.push(JSON.stringify(events));
  }
  return texts.join('\n');
}

export const scenario: Scenario = {
  name: 'no name of a file and no word of a page is in a log, a metric or an execution',
  async run(context) {
    const { assert, tenant } = context;
    const since = Date.now();
    const batch = new TenantBatch(context, 'canari');
    await batch.drop(`${canary}/lettre de ${canary}.pdf`, nativePdf([[canary, ...letterLines(1)]]));
    const long = Array.from({ length: 12 }, (_, page) => [canary, ...letterLines(page)]);
    await batch.drop(`dossier ${canary}.pdf`, nativePdf(long));
    await batch.drop(`tableur ${canary}.pdf`, `${canary};12\n`);
    const mail = `From: ${canary} <${canary}@example.org>\nSubject: ${canary}\n\nBonjour, je suis ${canary}.\n`;
    await batch.drop(`message ${canary}.eml`, mail);
    await misunderstood(context);
    await told(context);
    const lines = await batch.finished(4);
    assert.ok(
      'it was read',
      lines.some(({ pages }) => pages.some(({ text }) => text.includes(canary))),
    );

    const logged = await logLines(context, since);
    for (const said of ['"step done"', '"message done"', '"message failed"', '"answered"', 'CloudWatchMetrics'])
      assert.ok(
        `logs and metrics were written: ${said}`,
        logged.some((line) => line.includes(said)),
      );
    assert.equal(
      'no log and no metric names it',
      logged.filter((line) => line.includes(canary)),
      [],
    );
    const shown = await histories(context);
    assert.ok('executions were seen', shown.includes(tenant));
    assert.ok('no execution names it', !shown.includes(canary));
  },
};
