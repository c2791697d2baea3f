import { letterLines, nativePdf } from '../../fixtures/native-pdf.ts';
import { patience } from '../deployed/patience.ts';
import { TenantBatch } from '../deployed/tenant-batch.ts';
import { WorkQueue } from '../deployed/work-queue.ts';
import { type Scenario } from '../scenario.ts';

const neighbours = 3;

/** Neither is anything that we or S3 would say. */
const poison = ['this is not JSON', JSON.stringify({ 'detail-type': 'Object Created', detail: { object: {} } })];

export const scenario: Scenario = {
  name: 'a message that nobody understands ends among the dead letters, its neighbours are heard once',
  async run(context) {
    const { assert, clients, output, until } = context;
    const batch = new TenantBatch(context, 'poison-message');
    const intake = new WorkQueue(clients.sqs, output('IntakeQueueUrl'));
    const dead = new WorkQueue(clients.sqs, output('IntakeDlqUrl'));
    const before = await dead.length();
    const dropped = await Promise.all(
      Array.from({ length: neighbours }, (_, index) =>
        batch.drop(`courrier ${index}.pdf`, nativePdf([letterLines(index)])),
      ),
    );
    const good = dropped.map(({ key }) => JSON.stringify({ kind: 'upload', upload: { key } }));

    await intake.withVisibility(1, async () => {
      await intake.send(...good, ...poison);
      await batch.finished(neighbours);
      await until('the poison is dead', async () => (await dead.length()) === before + poison.length, patience);
    });

    const buried = await dead.take();
    for (const body of poison) assert.ok(`dead: ${body}`, buried.includes(body));
    assert.ok('no good message is', !good.some((body) => buried.includes(body)));
    assert.equal('nothing is left to do', await intake.length(), 0);
    const lines = await batch.results();
    assert.equal(
      'the neighbours are read',
      lines.map(({ status }) => status),
      Array(neighbours).fill('done'),
    );
    assert.equal('each was taken in once', (await batch.record())?.received, neighbours);
  },
};
