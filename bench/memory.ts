import { type BenchContext, chosenCore } from './context.ts';
import { type LiasseRun, runLiasse } from './liasse-run.ts';
import { type LongBatch, makeLongBatch } from './long-batch.ts';
import { type OptionsOf } from './options.ts';
import { atMost, type Outcome, type Verdict } from './report.ts';
import { pageEnds, residentDuring, workerSamples } from './resident-memory.ts';
import { runRounds } from './rounds.ts';
import { say } from './say.ts';
import { type Figures } from './statistics.ts';
import { runTesseract, tesseractDefault } from './tesseract.ts';

/** Memory at a page is the median over so many pages up to it: pages differ, and each comes and goes. */
const window = 50;

/** The first memory that later memory is held against: by then models are loaded and buffers have grown. */
const settledAfter = 100;

const limits = { ratio: 1.1, peakMegabytes: 700 };
const sampleEvery = 50;

/** A long batch and one worker: does memory grow, and how far? */
export async function benchMemory(options: OptionsOf<'memory'>, { versions, cores }: BenchContext): Promise<Outcome> {
  const core = chosenCore(options.core, cores);
  const { pages, count, width } = options;
  say(`memory: making ${count} pages`);
  const batch = await makeLongBatch({ pages, count, width, hasPoppler: versions.poppler !== null });
  const run = await runLiasse({ inputs: [batch.folder], workers: 1, core, sampleEvery });
  const growth = growthOf(run);
  const hasTesseract = versions.tesseract !== null;
  const peer = hasTesseract ? await runTesseractOnce(batch, core) : {};
  const rounds = [{ liasse: { ...run.figures, ...growth.figures, largestProcessMegabytes: growth.peak }, ...peer }];
  return {
    parameters: { ...options, core, scans: batch.scans, nativeFiles: batch.natives },
    rounds,
    comparisons: [
      { of: 'liasse', peer: 'tesseract, one page', figure: 'largestProcessMegabytes', higherIsBetter: false },
    ],
    details: { everyHundredPages: growth.curve, workers: growth.workers },
    verdicts: verdictsOf(growth),
    notes: [
      ...(hasTesseract ? [] : ['tesseract with French is not installed: no ratio']),
      ...(growth.workers > 1
        ? [`the worker was replaced ${growth.workers - 1} times: judged by the highest memory`]
        : []),
    ],
  };
}

interface Growth {
  readonly figures: Figures;
  /** Highest memory of any worker, megabytes. */
  readonly peak: number | null;
  /** Processes that were the worker, one after the other. */
  readonly workers: number;
  /** Median memory up to page 100, 200, ...: megabytes. */
  readonly curve: Readonly<Record<string, number | null>>;
}

function growthOf({ measure, lines }: LiasseRun): Growth {
  const worker = workerSamples(measure.samples);
  const ends = pageEnds(lines, worker);
  const after = (page: number): number | null => residentDuring(worker, ends, { first: page - window + 1, last: page });
  const settled = after(settledAfter);
  const last = after(ends.length);
  const steps = Array.from(
    { length: Math.floor(ends.length / settledAfter) },
    (_, index) => (index + 1) * settledAfter,
  );
  const highest = steps.reduce((most, page) => Math.max(most, after(page) ?? 0), last ?? 0);
  const share = (megabytes: number | null): number | null =>
    settled === null || megabytes === null ? null : megabytes / settled;
  const pids = new Set(worker.map(({ pid }) => pid));
  return {
    figures: {
      ...{ megabytesAfter100: settled, megabytesAtEnd: last },
      ...{ endRatio: share(last), highestRatio: share(highest) },
    },
    peak: measure.peakByProcess.find(({ pid }) => pids.has(pid))?.megabytes ?? null,
    workers: pids.size,
    curve: Object.fromEntries(steps.map((page) => [page, after(page)])),
  };
}

/** A worker replaced on the way is young at the end: then the highest memory is what counts. */
function verdictsOf({ figures, peak, workers }: Growth): Verdict[] {
  const ratio = workers > 1 ? figures['highestRatio'] : figures['endRatio'];
  return [
    atMost('memory of the worker at the end / after 100 pages', ratio ?? null, limits.ratio),
    atMost('highest memory of the worker, megabytes', peak, limits.peakMegabytes),
  ];
}

async function runTesseractOnce({ fullScan }: LongBatch, core: number): Promise<Record<string, Figures>> {
  const run = async (): Promise<Figures> =>
    (await runTesseract([fullScan], tesseractDefault, { jobs: 1, core, sampleEvery })).figures;
  const [round = {}] = await runRounds({ 'tesseract, one page': run }, 1);
  return round;
}
