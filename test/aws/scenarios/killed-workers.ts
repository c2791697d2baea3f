import { letterLines, nativePdf } from '../../fixtures/native-pdf.ts';
import { callFunction } from '../deployed/call-function.ts';
import { executions, faultsMet } from '../deployed/executions.ts';
import { EventTap } from '../deployed/event-tap.ts';
import { patience } from '../deployed/patience.ts';
import { descendants } from '../deployed/processes.ts';
import { TenantBatch } from '../deployed/tenant-batch.ts';
import { WorkQueue } from '../deployed/work-queue.ts';
import { batchLedgerOf } from '../batch-ledger-of.ts';
import { type Scenario, type ScenarioContext } from '../scenario.ts';

const files = 12;
/** Longer than one call reads, so that ranges of pages die, too. */
const pagesOfLong = 20;

const functionHosts = /_worker\.js/;
const readers = /worker\.mjs/;

/** What an execution learns of a dead function, and of a function whose reader is dead. */
const deaths = new Set(['Runtime.ExitError', 'CurableFault']);

/** What dies at each blow, once more files are finished than at the one before. */
const blows = [functionHosts, readers, functionHosts, readers];

/** Strikes while the batch is at work. @returns how many processes died. */
async function strike(batch: TenantBatch, { emulator, until }: ScenarioContext): Promise<number> {
  let killed = 0;
  for (const [index, victims] of blows.entries()) {
    const target = await until(
      'somebody is at work',
      async () => {
        if (((await batch.record())?.finished ?? 0) < index) return undefined;
        const found = (await descendants(emulator.pid)).filter(({ command }) => victims.test(command));
        return found.length === 0 ? undefined : found;
      },
      { ...patience, pause: 20 },
    );
    for (const { pid } of target) if (killedNow(pid)) killed += 1;
  }
  return killed;
}

function killedNow(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false; // ended by itself
  }
}

/** What an operator does: dead letters are sent again, the reconciler is called. @returns what still waits of the tenant. */
async function redrive(context: ScenarioContext): Promise<number> {
  const { clients, output, tenant } = context;
  const queue = (name: string): WorkQueue => new WorkQueue(clients.sqs, output(name));
  await queue('IntakeDlqUrl').moveTo(queue('IntakeQueueUrl'));
  await queue('SettleDlqUrl').moveTo(queue('SettleQueueUrl'));
  await callFunction(context, 'ReconcileFunctionName', { scope: 'waiting' });
  const ledger = batchLedgerOf(context);
  const now = new Date().toISOString();
  let waiting = 0;
  for await (const submission of ledger.overdue(now)) if (submission.tenant === tenant) waiting += 1;
  for await (const { job } of ledger.lingering(now)) if (job.tenant === tenant) waiting += 1;
  return waiting;
}

export const scenario: Scenario = {
  name: 'workers killed in mid-batch: every file ends with exactly one result, nothing is left waiting',
  async run(context) {
    const { assert, clients, output, say, until } = context;
    const batch = new TenantBatch(context, 'killed');
    await EventTap.during(context, async (tap) => {
      await batch.announce(files);
      for (let number = 0; number < files; number += 1) {
        const pages = number % 4 === 0 ? pagesOfLong : 3;
        const lines = Array.from({ length: pages }, (_, page) => letterLines(number * 100 + page));
        await batch.drop(`courrier ${number}.pdf`, nativePdf(lines));
      }
      const killed = await strike(batch, context);
      await until('nothing is left waiting', async () => (await redrive(context)) === 0, { ...patience, pause: 1000 });

      const lines = await batch.finished(files);
      assert.equal('one result object a file', (await batch.resultKeys()).length, files);
      assert.equal('one line a file', new Set(lines.map(({ source }) => source)).size, lines.length);
      assert.equal(
        'every file is read',
        lines.map(({ status }) => status),
        Array(files).fill('done'),
      );
      const pages = lines.map((line) => line.pages.map(({ number }) => number));
      assert.ok(
        'each page once, in order',
        pages.every((numbers) => numbers.every((number, index) => number === index + 1)),
      );
      const record = await batch.record();
      assert.equal('the batch counts each once', [record?.received, record?.finished], [files, files]);
      assert.equal('in one status', record?.statuses, { done: files, partial: 0, rejected: 0, failed: 0 });
      assert.equal('with its pages', record?.pages, pages.flat().length);
      const faults = (await Promise.all((await executions(context)).map((each) => faultsMet(context, each)))).flat();
      say(
        `${killed} processes killed, ${faults.filter((error) => deaths.has(error)).length} of them at work on a file`,
      );
      assert.ok(
        'some died at work',
        faults.some((error) => deaths.has(error)),
      );
      for (const name of ['IntakeDlqUrl', 'SettleDlqUrl', 'IntakeQueueUrl', 'SettleQueueUrl'])
        assert.equal(`nothing in ${name}`, await new WorkQueue(clients.sqs, output(name)).length(), 0);
      const told = (await tap.heard()).filter(({ type }) => type === 'BatchCompleted');
      assert.equal('the batch was said to be complete, with one id', new Set(told.map(({ id }) => id)).size, 1);
    });
  },
};
