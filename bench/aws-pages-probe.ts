// Run by the Node.js of Lambda, without a build, on one core: reads ranges of pages as warm functions do, one after
// another in one worker, and says what each cost. Argument: what to read, as JSON.
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { PoolFileReader } from '../adapters/local/pool-file-reader.ts';
import { Spool } from '../adapters/local/spool.ts';
import { WorkerPool } from '../adapters/local/worker-pool.ts';
import { type AnalysedPage } from '../core/analysed-page.ts';
import { defaultLimits as limits } from '../core/limits.ts';
import { type FileAtHand } from '../core/ports/file-reader.ts';
import { ProcessTree } from './process-tree.ts';

const request = z.object({
  engine: z.string(),
  /** Two PDFs of the same pages, read in turn: each range is of a file that the worker does not have open. */
  pdfs: z.tuple([z.string(), z.string()]),
  pageCount: z.int(),
  /** Pages of a range; each size reads all pages once, but for what does not fill a range. */
  sizes: z.array(z.int()),
  /** How often the whole is read, for pages that take less than the clock can tell. */
  times: z.int(),
});

const { engine, pdfs, pageCount, sizes, times } = request.parse(JSON.parse(process.argv[2] ?? ''));
const tree = new ProcessTree(process.pid);
const spool = new Spool(mkdtempSync(join(tmpdir(), 'liasse-bench-pages-')));
const settings = { limits, models: join(engine, 'models'), spool: spool.folder, preload: true };
const pool = new WorkerPool({ script: join(engine, 'worker.mjs'), size: 1, settings });
const reader = new PoolFileReader({ pool, spool, limits });
const files = pdfs.map(fileAt);

await pool.warmUp();
await readRange(1, 1); // what the first page alone pays, as compiling the code
const costs = [];
for (const size of sizes) costs.push(await readRanges(size));
const peaks = tree.look().map(({ peakMegabytes }) => peakMegabytes);
pool.close();
rmSync(spool.folder, { recursive: true });
process.stdout.write(JSON.stringify({ costs, peakMegabytes: { parent: peaks[0] ?? 0, worker: peaks[1] ?? 0 } }));

async function readRanges(size: number) {
  const [wall, cpu] = [performance.now(), cpuSeconds()];
  const pages: AnalysedPage[] = [];
  const count = Math.floor(pageCount / size);
  for (let index = 0; index < count * times; index += 1) {
    pages.push(...(await readRange(index, 1 + (index % count) * size, size)));
  }
  return {
    size,
    wallSeconds: (performance.now() - wall) / 1000,
    cpuSeconds: cpuSeconds() - cpu,
    pages: pages.length,
    ocrPages: pages.filter(({ page }) => page.textSource === 'ocr' && !page.blank).length,
    nativePages: pages.filter(({ page }) => page.textSource === 'native').length,
    unreadPages: pages.filter(({ problem }) => problem !== undefined).length,
  };
}

async function readRange(index: number, first: number, size = 1): Promise<AnalysedPage[]> {
  const file = files[index % files.length];
  if (file === undefined) throw new Error('There is no file.');
  const pages: AnalysedPage[] = [];
  await reader.read(file, { first, last: first + size - 1 }, (page) => pages.push(page));
  await reader.release(file);
  return pages;
}

function cpuSeconds(): number {
  return tree.look().reduce((sum, state) => sum + state.cpuSeconds, 0);
}

function fileAt(path: string): FileAtHand {
  return { sha256: createHash('sha256').update(readFileSync(path)).digest('hex'), location: Buffer.from(path) };
}
