import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { commandOutput } from './command-output.ts';
import { speedFigures } from './liasse-run.ts';
import { countTextPages, readTexts, textPages } from './page-texts.ts';
import { runEach, type RunEachOptions } from './run-each.ts';
import { scratchFolder } from './scratch.ts';
import { type Figures } from './statistics.ts';

/** A page with fewer characters than this has no text layer to speak of. */
const leastCharacters = 20;

/** Square inches: half of an A4 page. */
const imageOfAPage = 48;

/** @returns pages of the PDF; 0 when poppler cannot open it. */
export function countPdfPages(path: string): number {
  const { stdout } = commandOutput(['pdfinfo', path]);
  return Number(/^Pages:\s+(\d+)$/m.exec(stdout)?.[1] ?? 0);
}

/** Whether every page of the PDF has text of its own and none is a picture: a scan with text laid under it is no native page. */
export function isNativePdf(path: string): boolean {
  const { stdout, exitCode } = commandOutput(['pdftotext', path, '-']);
  return (
    exitCode === 0 &&
    textPages(stdout).every((page) => page.replace(/\s/gu, '').length >= leastCharacters) &&
    largestImage(commandOutput(['pdfimages', '-list', path]).stdout) < imageOfAPage
  );
}

/** Whether no page of the PDF has text, laid under a scan or not. */
export function hasNoText(path: string): boolean {
  const { stdout, exitCode } = commandOutput(['pdftotext', path, '-']);
  return exitCode === 0 && stdout.trim() === '';
}

/**
 * @param list - what `pdfimages -list` prints: two lines of heading, then one image a line.
 * @returns square inches that the largest image covers; 0 of none.
 */
export function largestImage(list: string): number {
  const areas = list.split('\n').flatMap((line) => {
    const [, , , width, height, , , , , , , , dpiAcross, dpiDown] = line.trim().split(/\s+/u).map(Number);
    const area = ((width ?? NaN) / (dpiAcross ?? NaN)) * ((height ?? NaN) / (dpiDown ?? NaN));
    return Number.isFinite(area) ? [area] : [];
  });
  return Math.max(0, ...areas);
}

/** The `pdftotext` command, once a PDF. */
export async function runPdftotext(pdfs: readonly string[], options: RunEachOptions): Promise<Figures> {
  const folder = scratchFolder('pdftotext');
  const outputs = pdfs.map((_, index) => join(folder, `${index}.txt`));
  const measure = await runEach(
    ['pdftotext'],
    pdfs.map((pdf, index) => [pdf, outputs[index] ?? '']),
    options,
  );
  const texts = readTexts(outputs);
  rmSync(folder, { recursive: true });
  return speedFigures(measure, countTextPages(texts));
}
