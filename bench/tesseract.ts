import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { speedFigures } from './liasse-run.ts';
import { countTextPages, readTexts } from './page-texts.ts';
import { runEach, type RunEachOptions } from './run-each.ts';
import { scratchFolder } from './scratch.ts';
import { type Figures } from './statistics.ts';

export interface TesseractSettings {
  readonly name: string;
  readonly args: readonly string[];
}

/** What `tesseract IMAGE - -l fra` does by itself, the engine said aloud. */
export const tesseractDefault: TesseractSettings = { name: 'psm 3', args: ['--oem', '1', '--psm', '3'] };

const sauvola = ['-c', 'thresholding_method=2'];

/** Among these the best is looked for when the truth is known. */
export const tesseractSettings: readonly TesseractSettings[] = [
  tesseractDefault,
  { name: 'psm 4', args: ['--oem', '1', '--psm', '4'] },
  { name: 'psm 6', args: ['--oem', '1', '--psm', '6'] },
  { name: 'psm 11', args: ['--oem', '1', '--psm', '11'] },
  { name: 'psm 3, Sauvola', args: ['--oem', '1', '--psm', '3', ...sauvola] },
  { name: 'psm 11, Sauvola', args: ['--oem', '1', '--psm', '11', ...sauvola] },
];

export interface TesseractRun {
  readonly figures: Figures;
  /** Of each image, in order; empty where it failed. */
  readonly texts: readonly string[];
}

/** The `tesseract` command, in French, once an image. */
export async function runTesseract(
  images: readonly string[],
  { args }: TesseractSettings,
  options: RunEachOptions,
): Promise<TesseractRun> {
  const folder = scratchFolder('tesseract');
  const outputs = images.map((_, index) => join(folder, String(index)));
  const sets = images.map((image, index) => [image, outputs[index] ?? '']);
  const measure = await runEach(['tesseract', '-l', 'fra', ...args], sets, options);
  const texts = readTexts(outputs.map((output) => `${output}.txt`));
  rmSync(folder, { recursive: true });
  return { figures: speedFigures(measure, countTextPages(texts)), texts: texts.map((text) => text ?? '') };
}
