import { existsSync } from 'node:fs';
import { benchColdStart } from './aws-cold-start.ts';
import { benchPageCost } from './aws-page-cost.ts';
import { BenchError } from './bench-error.ts';
import { type BenchContext } from './context.ts';
import { benchDesk } from './desk.ts';
import { helpText } from './help.ts';
import { describeMachine } from './machine.ts';
import { benchMemory } from './memory.ts';
import { benchNative } from './native.ts';
import { benchOcr } from './ocr.ts';
import { type BenchRequest, parseBenchArguments } from './options.ts';
import { benchPipeline } from './pipeline.ts';
import { makeReport, type Outcome, reportJson } from './report.ts';
import { say } from './say.ts';
import { benchStartup } from './startup.ts';
import { findVersions } from './versions.ts';

/** @returns the exit code: 0, or 1 when something that must hold does not. */
async function main(): Promise<number> {
  const request = parseBenchArguments(process.argv.slice(2));
  if (request === undefined) {
    process.stdout.write(helpText);
    return 0;
  }
  if (!existsSync('/proc/self/status')) throw new BenchError('The benches need Linux: they read /proc.');
  const machine = describeMachine();
  const versions = findVersions();
  const startedAt = new Date();
  const outcome = await runBench(request, { versions, cores: machine.cores });
  const seconds = (Date.now() - startedAt.getTime()) / 1000;
  const circumstances = { bench: request.bench, startedAt: startedAt.toISOString(), seconds, machine, versions };
  process.stdout.write(`${reportJson(makeReport(circumstances, outcome))}\n`);
  return tell(outcome);
}

async function runBench(request: BenchRequest, context: BenchContext): Promise<Outcome> {
  switch (request.bench) {
    case 'ocr':
      return benchOcr(request, context);
    case 'native':
      return benchNative(request, context);
    case 'pipeline':
      return benchPipeline(request, context);
    case 'memory':
      return benchMemory(request, context);
    case 'startup':
      return benchStartup(request, context);
    case 'cold-start':
      return benchColdStart(request, context);
    case 'page-cost':
      return benchPageCost(request, context);
    case 'desk':
      return benchDesk(request);
  }
}

function tell({ notes, verdicts = [] }: Outcome): number {
  for (const note of notes) say(`note: ${note}`);
  const broken = verdicts.filter(({ holds }) => !holds);
  for (const { rule, measured, limit } of broken) say(`FAILS: ${rule}: ${String(measured)}, at most ${limit}`);
  return broken.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof BenchError)) throw error;
  say(error.message);
  process.exitCode = 2;
}
