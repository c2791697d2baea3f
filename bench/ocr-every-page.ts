import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { speedFigures } from './liasse-run.ts';
import { type PageFile } from './page-files.ts';
import { countTextPages, readTexts } from './page-texts.ts';
import { countPdfPages } from './poppler.ts';
import { runEach, type RunEachOptions } from './run-each.ts';
import { scratchFolder } from './scratch.ts';
import { type Figures } from './statistics.ts';

/** Page 0: the file is an image as it is. */
const script = `
if [ "$2" = 0 ]; then tesseract "$1" "$3" -l fra; exit; fi
pdftoppm -r 300 -gray -f "$2" -l "$2" -singlefile "$1" "$3" && tesseract "$3.pgm" "$3" -l fra
rm -f "$3.pgm"`;

interface Unit {
  readonly path: string;
  readonly page: number;
}

/** One unit a PDF page, one an image file. PDFs that poppler cannot open have none. */
export function peerUnits(files: readonly PageFile[]): Unit[] {
  return files.flatMap(({ path, kind }) => {
    if (kind === 'image') return [{ path, page: 0 }];
    return Array.from({ length: countPdfPages(path) }, (_, index) => ({ path, page: index + 1 }));
  });
}

/** What a careful script would do: `pdftoppm -r 300 -gray` and `tesseract -l fra` on every page, one process a core. */
export async function ocrEveryPage(units: readonly Unit[], options: RunEachOptions): Promise<Figures> {
  const folder = scratchFolder('every-page');
  const outputs = units.map((_, index) => join(folder, String(index)));
  const sets = units.map(({ path, page }, index) => [path, String(page), outputs[index] ?? '']);
  const measure = await runEach(['sh', '-c', script, 'sh'], sets, options);
  const texts = readTexts(outputs.map((output) => `${output}.txt`));
  rmSync(folder, { recursive: true });
  return speedFigures(measure, countTextPages(texts));
}
