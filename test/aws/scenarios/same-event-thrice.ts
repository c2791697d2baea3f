import { letterLines, nativePdf } from '../../fixtures/native-pdf.ts';
import { executions, statesEntered } from '../deployed/executions.ts';
import { patience } from '../deployed/patience.ts';
import { type Dropped, TenantBatch } from '../deployed/tenant-batch.ts';
import { WorkQueue } from '../deployed/work-queue.ts';
import { type Scenario, type ScenarioContext } from '../scenario.ts';

/** As S3 says it to EventBridge, and EventBridge to the queue. */
function objectCreated({ output }: Pick<ScenarioContext, 'output'>, { key, versionId }: Dropped): string {
  const object = { key, ...(versionId === undefined ? {} : { 'version-id': versionId }) };
  const detail = { version: '0', bucket: { name: output('UploadsBucket') }, object, reason: 'PutObject' };
  return JSON.stringify({ source: 'aws.s3', 'detail-type': 'Object Created', detail });
}

export const scenario: Scenario = {
  name: 'the same event three times, and once more when all is done, starts one execution',
  async run(context) {
    const { assert, clients, output, until } = context;
    const batch = new TenantBatch(context, 'thrice');
    const intake = new WorkQueue(clients.sqs, output('IntakeQueueUrl'));
    const event = objectCreated(context, await batch.drop('courrier.pdf', nativePdf([letterLines(1)])));
    await intake.send(event, event);
    await batch.finished(1);
    await intake.send(event);
    await until('the intake queue is empty', async () => (await intake.length()) === 0, patience);

    const [execution, ...others] = await executions(context);
    assert.equal('one execution', others, []);
    const states = execution === undefined ? [] : await statesEntered(context, execution);
    assert.equal('that reads a short file in one step', states, ['Open', 'Long?', 'Done']);
    assert.equal('one submission', (await batch.submissions()).length, 1);
    assert.equal('one result object', (await batch.resultKeys()).length, 1);
    const lines = await batch.results();
    assert.equal('of one line', lines.length, 1);
    assert.equal('which is done', lines[0]?.status, 'done');
    const record = await batch.record();
    assert.equal('the batch counts it once', [record?.received, record?.finished], [1, 1]);
    assert.equal('in one status', record?.statuses, { done: 1, partial: 0, rejected: 0, failed: 0 });
  },
};
