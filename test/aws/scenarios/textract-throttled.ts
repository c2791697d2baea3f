import { completedBatch, batchLedgerOf, submissionsOf } from '../batch-ledger-of.ts';
import { dropBatch } from '../drop-batch.ts';
import { type Scenario, type ScenarioContext } from '../scenario.ts';
import { smallScan } from '../small-scan.ts';

const documents = 500;
/** From so many results on the service is stricter. */
const stricterFrom = 150;
const patience = 420;

export const scenario: Scenario = {
  name: 'Textract refuses one call in four, then all beyond ten a second: of 500 documents none is lost, none fails',
  place: 70,
  async run(context) {
    const { assert, tenant, textract, say, until } = context;
    const id = { tenant, batch: 'throttled' };
    const files = new Map<string, Uint8Array>();
    for (let number = 0; number < documents; number += 1) files.set(`scan-${number}.png`, await smallScan(number));
    await textract.set({ engine: 'instant', throttleEvery: 4 });
    await dropBatch(id, { engine: 'textract', files }, context);
    const ledger = batchLedgerOf(context);
    const enough = async (): Promise<boolean> => ((await ledger.batch(id))?.finished ?? 0) >= stricterFrom;
    await until(`${stricterFrom} results`, enough, { seconds: patience, pause: 500 });
    const first = await textract.counts();
    await textract.set({ engine: 'instant', callsPerSecond: 10 });
    const batch = await completedBatch(id, context, patience);
    const second = await textract.counts();
    say(
      `one in four: ${first.throttled} of ${first.calls} calls refused; ten a second: ${second.throttled} of ${second.calls}`,
    );
    assert.ok('calls were refused in both ways', first.throttled > 0 && second.throttled > 0);
    assert.equal('all done', batch.statuses, { done: documents, partial: 0, rejected: 0, failed: 0 });
    await assertEachOnce(id, context);
    await textract.set({});
  },
};

async function assertEachOnce(id: { tenant: string; batch: string }, context: ScenarioContext): Promise<void> {
  const submissions = await submissionsOf(id, context);
  const sources = new Set(submissions.map(({ source }) => source));
  context.assert.equal('one submission a file', [submissions.length, sources.size], [documents, documents]);
  const read = submissions.filter(({ outcome }) => outcome?.pages === 1 && outcome.lines === 1);
  context.assert.equal('each with one page read', read.length, documents);
}
