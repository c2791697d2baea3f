import { closeSync, copyFileSync, lstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BenchError } from './bench-error.ts';

/** A file that liasse and its peers can all read. */
export interface PageFile {
  readonly path: string;
  readonly kind: 'image' | 'pdf';
  /** What its bytes are, whatever it is called: `.png`, `.jpg`, `.tif` or `.pdf`. */
  readonly extension: string;
  readonly bytes: number;
}

const signatures: readonly (readonly [string, string])[] = [
  ['\x89PNG\r\n\x1a\n', '.png'],
  ['\xff\xd8\xff', '.jpg'],
  ['II*\0', '.tif'],
  ['MM\0*', '.tif'],
  ['%PDF-', '.pdf'],
];

/** The batch that ships with the program. */
export const sampleBatch = fileURLToPath(new URL('../samples/batch', import.meta.url));

/**
 * Page images (PNG, JPEG, TIFF) and PDFs of a folder and the folders in it, in order of their paths.
 *
 * @param folder - undefined for the samples.
 * @throws BenchError when there are none of the kinds asked for.
 */
export function findPageFiles(folder: string | undefined, kinds: readonly PageFile['kind'][]): PageFile[] {
  const root = folderAt(folder ?? sampleBatch);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name));
  const files = paths.toSorted().flatMap((path) => pageFile(path) ?? []);
  const wanted = files.filter(({ kind }) => kinds.includes(kind));
  if (wanted.length === 0)
    throw new BenchError(`${root} holds no ${kinds.join(' and no ')}: name another with --pages.`);
  return wanted;
}

/** @returns the same path. @throws BenchError when it is no folder. */
export function folderAt(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new BenchError(`There is no folder ${path}: name another with --pages.`);
  }
  return path;
}

/** Copies files under short names, one a file, so that a bench hands in just these; paths of the copies, in order. */
export function stageFiles(files: readonly PageFile[], folder: string): string[] {
  return files.map((file, index) => {
    const copy = join(folder, `${String(index + 1).padStart(5, '0')}${file.extension}`);
    copyFileSync(file.path, copy);
    return copy;
  });
}

/** The file of middling size: the fairest single page. @throws BenchError of nothing. */
export function middlingFile(files: readonly PageFile[]): PageFile {
  const middle = files.toSorted((a, b) => a.bytes - b.bytes)[Math.floor(files.length / 2)];
  if (middle === undefined) throw new BenchError('There is no page to measure.');
  return middle;
}

function pageFile(path: string): PageFile | undefined {
  const stats = lstatSync(path);
  if (!stats.isFile()) return undefined;
  const extension = extensionOf(firstBytes(path));
  if (extension === undefined) return undefined;
  return { path, extension, kind: extension === '.pdf' ? 'pdf' : 'image', bytes: stats.size };
}

function extensionOf(head: string): string | undefined {
  return signatures.find(([signature]) => head.startsWith(signature))?.[1];
}

function firstBytes(path: string): string {
  const head = Buffer.alloc(8);
  const file = openSync(path, 'r');
  try {
    return head.toString('latin1', 0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}
