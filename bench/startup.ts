import { type BenchContext } from './context.ts';
import { liasseCommand } from './liasse-command.ts';
import { runLiasse } from './liasse-run.ts';
import { measureProcess } from './measure-process.ts';
import { nativePdfs } from './native.ts';
import { type OptionsOf } from './options.ts';
import { findPageFiles, middlingFile } from './page-files.ts';
import { runPdftotext } from './poppler.ts';
import { atMost, type Outcome } from './report.ts';
import { runRounds, type Systems } from './rounds.ts';
import { type Comparison, type Figures, mediansOf } from './statistics.ts';
import { runTesseract, tesseractDefault } from './tesseract.ts';

const limits = { help: 0.3, firstOcrPage: 3 };
const how = { core: null, sampleEvery: null };

/** How long until something is there: the help, the first page by OCR, the first native page; whole processes. */
export async function benchStartup(options: OptionsOf<'startup'>, { versions }: BenchContext): Promise<Outcome> {
  const hasPoppler = versions.poppler !== null;
  const image = middlingFile(findPageFiles(options.pages, ['image'])).path;
  const pdf = middlingFile(nativePdfs(options.pages, hasPoppler)).path;
  const rounds = await runRounds(
    {
      'liasse --help': () => wallOf([...liasseCommand(), '--help']),
      'node -e 0': () => wallOf([process.execPath, '-e', '0']),
      'liasse, one image': () => firstPage(image),
      ...(versions.tesseract === null ? {} : tesseractOn(image)),
      'liasse, one PDF': () => firstPage(pdf),
      ...(hasPoppler ? { pdftotext: () => runPdftotext([pdf], { jobs: 1, ...how }) } : {}),
    },
    options.rounds,
  );
  const medians = mediansOf(rounds);
  return {
    parameters: { ...options, image, pdf },
    rounds,
    comparisons,
    verdicts: [
      atMost('liasse --help, seconds', medians['liasse --help']?.['wallSeconds'] ?? null, limits.help),
      atMost('first page by OCR, seconds', medians['liasse, one image']?.['wallSeconds'] ?? null, limits.firstOcrPage),
    ],
    notes: [
      "programs and models come from the system's file cache: a first start after booting also waits for the disk",
      ...(versions.tesseract === null ? ['tesseract with French is not installed: no ratio'] : []),
      ...(hasPoppler ? [] : ['poppler-utils is not installed: no ratio']),
    ],
  };
}

const comparisons: readonly Comparison[] = [
  ['liasse --help', 'node -e 0'] as const,
  ['liasse, one image', 'tesseract'] as const,
  ['liasse, one PDF', 'pdftotext'] as const,
].map(([of, peer]) => ({ of, peer, figure: 'wallSeconds', higherIsBetter: false }));

async function wallOf(argv: readonly string[]): Promise<Figures> {
  const { wallSeconds, cpuSeconds, exitCode } = await measureProcess({ argv, ...how });
  return { wallSeconds, cpuSeconds, exitCode };
}

async function firstPage(path: string): Promise<Figures> {
  return (await runLiasse({ inputs: [path], workers: 1, ...how })).figures;
}

function tesseractOn(image: string): Systems {
  return { tesseract: async () => (await runTesseract([image], tesseractDefault, { jobs: 1, ...how })).figures };
}
