import { type BenchContext } from './context.ts';
import { type LiasseRun, runLiasse } from './liasse-run.ts';
import { type ProcessMeasure } from './measure-process.ts';
import { ocrEveryPage, peerUnits } from './ocr-every-page.ts';
import { type OptionsOf } from './options.ts';
import { findPageFiles, folderAt, sampleBatch } from './page-files.ts';
import { type Outcome } from './report.ts';
import { runRounds, type Systems } from './rounds.ts';
import { say } from './say.ts';
import { type Comparison, figureOf, type Figures, type Round } from './statistics.ts';

/** 20 looks a second: what comes and goes faster is only seen in the kernel's own peak of each process. */
const sampleEvery = 50;

const peer = 'pdftoppm + tesseract';

/** A mixed folder, all of it, as a user would hand it in. */
export async function benchPipeline(options: OptionsOf<'pipeline'>, context: BenchContext): Promise<Outcome> {
  const { tesseract, poppler } = context.versions;
  const hasPeer = tesseract !== null && poppler !== null;
  const folder = folderAt(options.pages ?? sampleBatch);
  const workers = options.workers ?? context.cores.length;
  const units = hasPeer ? peerUnits(findPageFiles(folder, ['image', 'pdf'])) : [];
  say(`pipeline: ${folder}, ${workers} workers`);
  let processes: ProcessMeasure['peakByProcess'] = [];
  const systems: Systems = {
    liasse: async () => {
      const run = await runLiasse({ inputs: [folder], workers, core: null, sampleEvery });
      processes = run.measure.peakByProcess;
      return withRoles(run);
    },
    ...(hasPeer ? { [peer]: () => ocrEveryPage(units, { jobs: workers, core: null, sampleEvery }) } : {}),
  };
  const rounds = await runRounds(systems, options.rounds);
  return {
    parameters: { ...options, folder, workers, peerPages: units.length },
    rounds,
    comparisons,
    details: { liasseProcesses: processes },
    notes: notesOf(rounds, hasPeer),
  };
}

const comparisons: readonly Comparison[] = [
  { of: 'liasse', peer, figure: 'pagesPerSecond', higherIsBetter: true },
  { of: 'liasse', peer, figure: 'cpuSecondsPerPage', higherIsBetter: false },
  { of: 'liasse', peer, figure: 'peakMegabytes', higherIsBetter: false },
  { of: 'liasse', peer, figure: 'largestProcessMegabytes', higherIsBetter: false },
];

function withRoles({ measure, figures }: LiasseRun): Figures {
  const peak = (root: boolean): number | null =>
    measure.peakByProcess.find((process) => process.root === root)?.megabytes ?? null;
  return { ...figures, parentMegabytes: peak(true), largestWorkerMegabytes: peak(false) };
}

function notesOf(rounds: readonly Round[], hasPeer: boolean): string[] {
  if (!hasPeer) return ['tesseract with French and poppler-utils are not both installed: no ratio'];
  const [mine, theirs] = ['liasse', peer].map((name) => figureOf(rounds[0], name, 'pages') ?? 0);
  return [
    'the peer reads every page by OCR, liasse only those without sane text of their own; the peer does not classify',
    ...(mine === theirs
      ? []
      : [`liasse gave ${mine ?? 0} pages, the peer ${theirs ?? 0}: it opens no archive, no office file`]),
  ];
}
