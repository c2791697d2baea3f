import { appendFileSync } from 'node:fs';
import { withoutStartup } from './after-startup.ts';
import { BenchError } from './bench-error.ts';
import { type BenchContext, chosenCore } from './context.ts';
import { runLiasse } from './liasse-run.ts';
import { type OptionsOf } from './options.ts';
import { findPageFiles, middlingFile, type PageFile, stageFiles } from './page-files.ts';
import { countPdfPages, isNativePdf, runPdftotext } from './poppler.ts';
import { type Outcome } from './report.ts';
import { runRounds, type Systems } from './rounds.ts';
import { say } from './say.ts';
import { scratchFolder } from './scratch.ts';
import { figureOf, type Round } from './statistics.ts';

const sampleEvery = 250;

interface Batch {
  readonly folder: string;
  readonly pdfs: readonly string[];
  readonly onePdf: string;
}

/** PDFs with a text layer: liasse beside pdftotext, each on the same one core. */
export async function benchNative(options: OptionsOf<'native'>, context: BenchContext): Promise<Outcome> {
  const core = chosenCore(options.core, context.cores);
  const hasPoppler = context.versions.poppler !== null;
  const batch = stageBatch(nativePdfs(options.pages, hasPoppler), options.count, hasPoppler);
  const measured = await runRounds(systemsOf(batch, core, hasPoppler), options.rounds);
  const startup = { onePage: 'liasse, one file', runs: ['liasse'], others: ['pdftotext'] };
  const rounds = measured.map((round) => withoutStartup(round, startup));
  const comparison = { of: 'liasse', peer: 'pdftotext', higherIsBetter: true };
  return {
    parameters: { ...options, core, files: batch.pdfs.length },
    rounds,
    comparisons: [
      ...['pagesPerSecond', 'pagesPerSecondAfterStartup'].map((figure) => ({ ...comparison, figure })),
      { ...comparison, figure: 'cpuSecondsPerPage', higherIsBetter: false },
    ],
    notes: notesOf(rounds, hasPoppler),
  };
}

/** PDFs all of whose pages have text; all PDFs when there is no poppler to tell. */
export function nativePdfs(folder: string | undefined, hasPoppler: boolean): PageFile[] {
  const pdfs = findPageFiles(folder, ['pdf']);
  const native = hasPoppler ? pdfs.filter(({ path }) => isNativePdf(path)) : pdfs;
  if (native.length === 0)
    throw new BenchError('No PDF there has text of its own on every page: name another folder with --pages.');
  return native;
}

/** Copies until there are pages enough; liasse reads equal bytes once, so each copy says which one it is. */
function stageBatch(sources: readonly PageFile[], count: number, hasPoppler: boolean): Batch {
  const pagesOf = sources.map(({ path }) => Math.max(1, hasPoppler ? countPdfPages(path) : 1));
  const copies: PageFile[] = [];
  for (let pages = 0, index = 0; pages < count || index < sources.length; index += 1) {
    const source = sources[index % sources.length];
    if (source !== undefined) copies.push(source);
    pages += pagesOf[index % sources.length] ?? 1;
  }
  const folder = scratchFolder('pdfs');
  const pdfs = stageFiles(copies, folder);
  for (const [index, pdf] of pdfs.entries()) makeDifferent(pdf, index);
  const [onePdf = ''] = stageFiles([middlingFile(sources)], scratchFolder('one-pdf'));
  say(`native: ${pdfs.length} files made of ${sources.length}`);
  return { folder, pdfs, onePdf };
}

/** A comment after the end of the file changes its bytes and nothing else. */
export function makeDifferent(pdf: string, number: number): void {
  appendFileSync(pdf, `\n% copy ${number}\n`);
}

function systemsOf({ folder, pdfs, onePdf }: Batch, core: number, hasPoppler: boolean): Systems {
  const liasse: Systems = {
    'liasse, one file': async () =>
      (await runLiasse({ inputs: [onePdf], workers: 1, core, sampleEvery: null })).figures,
    liasse: async () => (await runLiasse({ inputs: [folder], workers: 1, core, sampleEvery })).figures,
  };
  if (!hasPoppler) return liasse;
  return { ...liasse, pdftotext: () => runPdftotext(pdfs, { jobs: 1, core, sampleEvery }) };
}

function notesOf(rounds: readonly Round[], hasPoppler: boolean): string[] {
  const ocrPages = figureOf(rounds[0], 'liasse', 'ocrPages') ?? 0;
  const silentPages = figureOf(rounds[0], 'liasse', 'pagesWithoutText') ?? 0;
  return [
    ...(hasPoppler ? [] : ['poppler-utils is not installed: no ratio, and PDFs were not checked for text']),
    ...(ocrPages > 0 ? [`liasse read ${ocrPages} of these pages by OCR: its speed is not that of native text`] : []),
    ...(silentPages > 0 ? [`liasse found no text on ${silentPages} pages`] : []),
  ];
}
