import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { findMaterials, type Material } from './aws-material.ts';
import { BenchError } from './bench-error.ts';
import { commandOutput } from './command-output.ts';
import { type BenchContext, chosenCore } from './context.ts';
import { buildLambda } from './lambda-build.ts';
import { installLambdaNode, lambdaNodeVersion } from './lambda-node.ts';
import { type OptionsOf } from './options.ts';
import { atMost, type Outcome } from './report.ts';
import { say } from './say.ts';
import { type Comparison, figureOf, mediansOf, type Round } from './statistics.ts';

/** Pages that one call reads; the last is as long as the file. */
const sizes = [1, 2, 4, 8, 16] as const;
const pageCount = 16;

/** How often all pages are read: those with native text take less than the clock can tell. */
const times: Readonly<Record<Material['name'], number>> = { OCR: 1, native: 20 };

/** A function of 1,769 MB has one core to itself (Lambda's guide); what it holds must fit, with some left over. */
const mostMegabytes = 1400;

const probe = fileURLToPath(new URL('aws-pages-probe.ts', import.meta.url));
const probed = z.object({
  costs: z.array(
    z.object({
      size: z.int(),
      wallSeconds: z.number(),
      cpuSeconds: z.number(),
      pages: z.int(),
      ocrPages: z.int(),
      nativePages: z.int(),
      unreadPages: z.int(),
    }),
  ),
  peakMegabytes: z.object({ parent: z.number(), worker: z.number() }),
});
type Probed = z.infer<typeof probed>;

/** What a page costs a warm Lambda function on one core, by the number of pages that one call reads. */
export async function benchPageCost(options: OptionsOf<'page-cost'>, context: BenchContext): Promise<Outcome> {
  if (context.versions.poppler === null) throw new BenchError('page-cost joins PDFs: install poppler-utils.');
  const core = chosenCore(options.core, context.cores);
  const { engine } = buildLambda();
  const command = ['taskset', '-c', String(core), installLambdaNode(), '--no-warnings', probe] as const;
  const materials = findMaterials(options.pages, pageCount);
  const rounds: Round[] = [];
  for (let number = 1; number <= options.rounds; number += 1) {
    const parts = materials.map(({ name, pdfs }) => {
      say(`  round ${number}/${options.rounds}  ${name} …`);
      return roundOf(name, run(command, { engine, pdfs, pageCount, sizes, times: times[name] }));
    });
    rounds.push(Object.fromEntries(parts.flatMap((part) => Object.entries(part))));
  }
  return Promise.resolve(outcome({ ...options, core }, rounds, materials));
}

function run(command: readonly [string, ...string[]], request: unknown): Probed {
  const { exitCode, stdout, stderr } = commandOutput([...command, JSON.stringify(request)]);
  if (exitCode !== 0) throw new BenchError(`Reading ended with ${String(exitCode)}:\n${stderr}`);
  return probed.parse(JSON.parse(stdout));
}

/** Figures of each size as a system of its own: `OCR, 4 a call`. A blank page is none, so that the others bear its cost. */
function roundOf(name: Material['name'], { costs, peakMegabytes: { parent, worker } }: Probed): Round {
  const systems = costs.map(({ size, wallSeconds, cpuSeconds, ...counts }) => {
    const pages = name === 'OCR' ? counts.ocrPages : counts.nativePages;
    const perPage = { wallSecondsPerPage: wallSeconds / pages, cpuSecondsPerPage: cpuSeconds / pages };
    return [`${name}, ${size} a call`, { ...perPage, ...counts }] as const;
  });
  return {
    ...Object.fromEntries(systems),
    [name]: { parentMegabytes: parent, workerMegabytes: worker, peakMegabytes: parent + worker },
  };
}

function outcome(parameters: object, rounds: readonly Round[], materials: readonly Material[]): Outcome {
  const medians = mediansOf(rounds);
  return {
    parameters: { ...parameters, sizes, pageCount, times, node: lambdaNodeVersion },
    rounds,
    comparisons: materials.flatMap(({ name }) => sizes.slice(0, -1).map((size) => comparison(name, size))),
    verdicts: materials.map(({ name }) =>
      atMost(`${name}: parent and worker, megabytes`, figureOf(medians, name, 'peakMegabytes'), mostMegabytes),
    ),
    notes: [
      'each call reads a range of a file that the warm worker does not have open; fetching from S3 is not in it',
      'the parent is the reader of the pool alone: the AWS SDK of a real function adds to it',
      'seconds are those of a core of this machine, not of Lambda',
    ],
  };
}

function comparison(name: string, size: number): Comparison {
  const peer = `${name}, ${pageCount} a call`;
  return { of: `${name}, ${size} a call`, peer, figure: 'cpuSecondsPerPage', higherIsBetter: false };
}
