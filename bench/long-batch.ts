import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { BenchError } from './bench-error.ts';
import { makeDifferent, nativePdfs } from './native.ts';
import { findPageFiles, type PageFile } from './page-files.ts';
import { countPdfPages } from './poppler.ts';
import { scratchFolder } from './scratch.ts';

export interface LongBatchOptions {
  readonly pages: string | undefined;
  /** Pages at least. */
  readonly count: number;
  /** Pixels across that most scans are reduced to. */
  readonly width: number;
  readonly hasPoppler: boolean;
}

export interface LongBatch {
  readonly folder: string;
  readonly scans: number;
  readonly natives: number;
  /** A scan of the size it was found in. */
  readonly fullScan: string;
}

/** One scan in ten keeps its size, so that the peak is that of real pages while the whole ends in reasonable time. */
const fullSizeEvery = 10;

/** Scans and native PDFs in turn, no two of the same bytes. @throws BenchError when there are no scans or no PDFs. */
export async function makeLongBatch(options: LongBatchOptions): Promise<LongBatch> {
  const scans = await Promise.all(
    findPageFiles(options.pages, ['image']).map((file) => bothSizes(file, options.width)),
  );
  const natives = nativePdfs(options.pages, options.hasPoppler);
  const folder = scratchFolder('long');
  const made = { scans: 0, natives: 0 };
  for (let pages = 0, index = 0; pages < options.count; index += 1) {
    const path = join(folder, String(index).padStart(6, '0'));
    if (index % 2 === 0) {
      writeFileSync(`${path}.jpg`, differentJpeg(scanOf(scans, made.scans), index));
      made.scans += 1;
      pages += 1;
    } else {
      pages += copyNative(natives[made.natives % natives.length], `${path}.pdf`, index);
      made.natives += 1;
    }
  }
  const fullScan = join(scratchFolder('full'), 'scan.jpg');
  writeFileSync(fullScan, scanOf(scans, 0));
  return { folder, ...made, fullScan };
}

interface Scan {
  readonly full: Buffer;
  readonly reduced: Buffer;
}

async function bothSizes({ path }: PageFile, width: number): Promise<Scan> {
  const page = sharp(path).rotate().greyscale();
  const jpeg = { quality: 85 };
  return {
    full: await page.clone().jpeg(jpeg).toBuffer(),
    reduced: await page.clone().resize({ width, withoutEnlargement: true }).jpeg(jpeg).toBuffer(),
  };
}

function scanOf(scans: readonly Scan[], turn: number): Buffer {
  const scan = scans[turn % scans.length];
  if (scan === undefined) throw new BenchError('There is no scan to copy.');
  // Counted in whole passes too, so that each scan has its turn at full size even when there are ten.
  const pass = Math.floor(turn / scans.length);
  return (turn + pass) % fullSizeEvery === 0 ? scan.full : scan.reduced;
}

/** Puts a comment (JPEG marker FFFE, ITU-T T.81 B.2.4.5) after the start of the image: other bytes, same picture. */
export function differentJpeg(jpeg: Buffer, number: number): Buffer {
  const text = Buffer.from(`copy ${number}`, 'latin1');
  const head = Buffer.from([0xff, 0xfe, 0, text.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, text, jpeg.subarray(2)]);
}

/** @returns pages of the copy. */
function copyNative(source: PageFile | undefined, path: string, number: number): number {
  if (source === undefined) throw new BenchError('There is no PDF to copy.');
  copyFileSync(source.path, path);
  makeDifferent(path, number);
  return Math.max(1, countPdfPages(source.path));
}
