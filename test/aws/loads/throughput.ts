import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeMachine } from '../../../bench/machine.ts';
import { findVersions } from '../../../bench/versions.ts';
import { estimateCost } from '../../../core/cost/cost-estimate.ts';
import { measuredFiguresSchema } from '../../../core/cost/measured-figures.ts';
import { nativePdf } from '../../fixtures/native-pdf.ts';
import { completedBatch, submissionsOf } from '../batch-ledger-of.ts';
import { dropBatch } from '../drop-batch.ts';
import { type Scenario, type ScenarioContext } from '../scenario.ts';

const loads = [100, 300, 1000];
const patience = 900;

interface Throughput {
  readonly files: number;
  /** From the first file dropped to the last result. */
  readonly seconds: number;
  readonly filesPerSecond: number;
  /** From a file's arrival to its result. */
  readonly medianSecondsToResult: number;
}

export const scenario: Scenario = {
  name: 'throughput as the load grows: files of one native page',
  async run(context) {
    const machine = describeMachine();
    await batchOf(4, 'warm-up', context);
    const figures: Throughput[] = [];
    for (const files of loads) {
      const figure = await batchOf(files, `load-${files}`, context);
      figures.push(figure);
      context.say(`${files} files: ${figure.seconds} s, ${figure.filesPerSecond} files/s`);
    }
    const [first, last] = [figures[0]?.filesPerSecond ?? 0, figures.at(-1)?.filesPerSecond ?? 0];
    context.assert.ok('ten times the load takes no more than ten times the time and a fifth', last >= first / 1.2);
    const usdPerThousandFiles = await modelled(context);
    const report = { bench: 'aws-throughput', machine, versions: findVersions(), figures, ratio: last / first, usdPerThousandFiles }; // prettier-ignore
    await writeFile(join(context.repository, 'out/aws/throughput.json'), `${JSON.stringify(report, null, 2)}\n`);
    context.say('the whole report: out/aws/throughput.json');
  },
};

async function batchOf(files: number, batch: string, context: ScenarioContext): Promise<Throughput> {
  const id = { tenant: context.tenant, batch };
  const names = Array.from({ length: files }, (_, index) => `${batch}-${index}.pdf`);
  const contents = names.map((name) => [name, nativePdf([[`Facture ${name}`, 'Total a payer 120,00 EUR']])] as const);
  const started = performance.now();
  await dropBatch(id, { files: new Map(contents) }, context);
  await completedBatch(id, context, patience);
  const seconds = (performance.now() - started) / 1000;
  const waits = (await submissionsOf(id, context))
    .map(({ receivedAt, finishedAt }) => (Date.parse(finishedAt ?? '') - Date.parse(receivedAt)) / 1000)
    .sort((a, b) => a - b);
  context.assert.equal(`${files} results`, waits.filter(Number.isFinite).length, files);
  return {
    files,
    seconds: rounded(seconds),
    filesPerSecond: rounded(files / seconds),
    medianSecondsToResult: rounded(waits[Math.floor(waits.length / 2)] ?? 0),
  };
}

/** What the cost model says of such files. */
async function modelled({ repository }: ScenarioContext): Promise<number> {
  const text = await readFile(join(repository, 'docs/aws-figures.json'), 'utf8');
  const measured = measuredFiguresSchema.parse(JSON.parse(text));
  return rounded(estimateCost({ pagesPerFile: 1, text: 'native', architecture: 'arm64' }, measured).usd);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
