import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { BenchError } from './bench-error.ts';
import { commandOutput } from './command-output.ts';
import { makeDifferent, nativePdfs } from './native.ts';
import { findPageFiles } from './page-files.ts';
import { countPdfPages, hasNoText } from './poppler.ts';
import { scratchFolder } from './scratch.ts';

/** Pages of one kind, as a long file. */
export interface Material {
  readonly name: 'OCR' | 'native';
  /** The same pages twice, in files of differing bytes. */
  readonly pdfs: readonly [string, string];
}

/** Joins scans, and native PDFs, of a folder into PDFs of at least so many pages. @throws BenchError when there are none. */
export function findMaterials(folder: string | undefined, pageCount: number): readonly Material[] {
  const scans = findPageFiles(folder, ['pdf']).filter(({ path }) => hasNoText(path));
  if (scans.length === 0)
    throw new BenchError('No PDF there is a scan without text: name another folder with --pages.');
  return [
    {
      name: 'OCR',
      pdfs: joined(
        scans.map(({ path }) => path),
        pageCount,
      ),
    },
    {
      name: 'native',
      pdfs: joined(
        nativePdfs(folder, true).map(({ path }) => path),
        pageCount,
      ),
    },
  ];
}

function joined(sources: readonly string[], pageCount: number): Material['pdfs'] {
  const parts: string[] = [];
  for (let pages = 0, index = 0; pages < pageCount; index += 1) {
    const source = sources[index % sources.length] ?? '';
    parts.push(source);
    pages += Math.max(1, countPdfPages(source));
  }
  const folder = scratchFolder('joined');
  const [first, second] = [join(folder, 'first.pdf'), join(folder, 'second.pdf')];
  const { exitCode, stderr } = commandOutput(['pdfunite', ...parts, first]);
  if (exitCode !== 0) throw new BenchError(`pdfunite failed:\n${stderr}`);
  copyFileSync(first, second);
  makeDifferent(second, 2);
  return [first, second];
}
