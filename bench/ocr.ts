import { type BenchContext, chosenCore } from './context.ts';
import { type LiasseRun, runLiasse } from './liasse-run.ts';
import { scorePages, type SettingsTrial, tryTesseractSettings } from './ocr-accuracy.ts';
import { withoutStartup } from './after-startup.ts';
import { type OptionsOf } from './options.ts';
import { findPageFiles, middlingFile, stageFiles } from './page-files.ts';
import { type Outcome } from './report.ts';
import { runRounds, type Systems } from './rounds.ts';
import { say } from './say.ts';
import { scratchFolder } from './scratch.ts';
import { type Comparison, figureOf, type Figures, type Round } from './statistics.ts';
import { runTesseract, tesseractDefault, type TesseractSettings } from './tesseract.ts';
import { truthOf } from './truth.ts';

/** Milliseconds between two looks at memory: rare, so that looking costs the measured core nothing. */
const sampleEvery = 250;

interface Pages {
  readonly folder: string;
  readonly images: readonly string[];
  readonly onePage: string;
  /** What stands on each image, where it is known. */
  readonly truths: readonly (string | undefined)[];
}

/** The texts that the latest runs gave, to be scored. */
interface LatestTexts {
  liasse: readonly string[];
}

/** Page images: liasse beside Tesseract on one core, and two workers beside one. */
export async function benchOcr(options: OptionsOf<'ocr'>, { versions, cores }: BenchContext): Promise<Outcome> {
  const core = chosenCore(options.core, cores);
  const pages = stagePages(options);
  const hasTesseract = versions.tesseract !== null;
  const known = pages.truths.filter((truth) => truth !== undefined).length;
  const trial =
    hasTesseract && known > 0 ? await tryTesseractSettings(pages.images, pages.truths, cores.length) : undefined;
  const peers = hasTesseract ? peersOf(trial) : [];
  const latest: LatestTexts = { liasse: [] };
  const systems = {
    ...liasseSystems(pages, core, latest),
    ...tesseractSystems(pages, core, peers),
    ...(cores.length > 1 ? workerSystems(pages) : {}),
  };
  const measured = await runRounds(systems, options.rounds);
  const rounds = measured.map((round) => withStartups(round, peers));
  return {
    parameters: { ...options, core, pages: pages.images.length, pagesWithTruth: known, tesseract: peers },
    rounds,
    comparisons: comparisonsOf(peers.map(peerName)),
    details: known === 0 ? {} : { accuracy: { liasse: scorePages(pages.truths, latest.liasse), ...trial?.scores } },
    notes: notesOf(rounds, pages.images.length, hasTesseract),
  };
}

function stagePages({ pages, truth }: OptionsOf<'ocr'>): Pages {
  const files = findPageFiles(pages, ['image']);
  const folder = scratchFolder('pages');
  const truths = truthOf(
    files.map(({ path }) => path),
    truth,
  );
  const [onePage = ''] = stageFiles([middlingFile(files)], scratchFolder('one-page'));
  say(`ocr: ${files.length} page images`);
  return { folder, images: stageFiles(files, folder), onePage, truths };
}

/** The default, and the best where it is another: each round measures both. */
function peersOf(trial: SettingsTrial | undefined): TesseractSettings[] {
  const best = trial?.best ?? tesseractDefault;
  return best === tesseractDefault ? [tesseractDefault] : [tesseractDefault, best];
}

function peerName({ name }: TesseractSettings): string {
  return `tesseract (${name})`;
}

function liasseSystems({ folder, onePage, images }: Pages, core: number, latest: LatestTexts): Systems {
  return {
    'liasse, one page': async () =>
      (await runLiasse({ inputs: [onePage], workers: 1, core, sampleEvery: null })).figures,
    liasse: async () => {
      const run = await runLiasse({ inputs: [folder], workers: 1, core, sampleEvery });
      latest.liasse = textsOf(run, images.length);
      return run.figures;
    },
  };
}

/** Lines come in the order of the staged names. */
function textsOf({ lines }: LiasseRun, count: number): string[] {
  if (lines.length !== count) say(`  liasse: ${lines.length} lines for ${count} images`);
  return lines.map(({ pages }) => pages.map(({ text }) => text).join('\n'));
}

function tesseractSystems({ images }: Pages, core: number, peers: readonly TesseractSettings[]): Systems {
  return Object.fromEntries(
    peers.map((settings) => [
      peerName(settings),
      async (): Promise<Figures> => (await runTesseract(images, settings, { jobs: 1, core, sampleEvery })).figures,
    ]),
  );
}

function workerSystems({ folder }: Pages): Systems {
  const run = async (workers: number): Promise<Figures> =>
    (await runLiasse({ inputs: [folder], workers, core: null, sampleEvery })).figures;
  return { 'liasse, one worker': () => run(1), 'liasse, two workers': () => run(2) };
}

function withStartups(round: Round, peers: readonly TesseractSettings[]): Round {
  const runs = ['liasse', 'liasse, one worker', 'liasse, two workers'];
  return withoutStartup(round, { onePage: 'liasse, one page', runs, others: peers.map(peerName) });
}

function comparisonsOf(peers: readonly string[]): Comparison[] {
  const speeds = ['pagesPerSecond', 'pagesPerSecondAfterStartup'];
  const named = peers.length > 0 ? peers : [peerName(tesseractDefault)];
  return [
    ...named.flatMap((peer) => speeds.map((figure) => ({ of: 'liasse', peer, figure, higherIsBetter: true }))),
    ...named.flatMap((peer) =>
      ['cpuSecondsPerPage', 'largestProcessMegabytes'].map((figure) => ({
        ...{ of: 'liasse', peer },
        ...{ figure, higherIsBetter: false },
      })),
    ),
    ...speeds.map((figure) => ({
      ...{ of: 'liasse, two workers', peer: 'liasse, one worker' },
      ...{ figure, higherIsBetter: true },
    })),
  ];
}

function notesOf(rounds: readonly Round[], images: number, hasTesseract: boolean): string[] {
  const silentPages = figureOf(rounds[0], 'liasse', 'pagesWithoutText') ?? 0;
  return [
    ...(hasTesseract ? [] : ['tesseract with French is not installed: no ratio']),
    ...(images < 20 ? [`only ${images} images: start-up weighs much, and two workers cannot share them evenly`] : []),
    ...(silentPages > 0 ? [`liasse found no text on ${silentPages} pages: blank or unreadable`] : []),
  ];
}
