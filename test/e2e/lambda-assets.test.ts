import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { PoolFileReader } from '../../adapters/local/pool-file-reader.ts';
import { Spool } from '../../adapters/local/spool.ts';
import { WorkerPool } from '../../adapters/local/worker-pool.ts';
import { type AnalysedPage } from '../../core/analysed-page.ts';
import { defaultLimits as limits } from '../../core/limits.ts';
import { pageText } from '../../core/page.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
const photo = fileURLToPath(new URL('../../samples/batch/Photos/IMG_20260824_101523.jpg', import.meta.url));

/** @returns the SHA-256 of both assets. */
function build(out: string): string[] {
  const told = execFileSync('npm', ['run', '--silent', 'build:lambda', '--', '--out', out], { encoding: 'utf8' });
  return told.match(/\b[0-9a-f]{64}\b/g) ?? [];
}

/** Text of the photo. */
async function firstPage(pool: WorkerPool, spool: Spool): Promise<string> {
  const sha256 = createHash('sha256').update(readFileSync(photo)).digest('hex');
  const texts: string[] = [];
  const keep = ({ page }: AnalysedPage): number => texts.push(pageText(page));
  await new PoolFileReader({ pool, spool, limits }).read(
    { sha256, location: Buffer.from(photo) },
    { first: 1, last: 1 },
    keep,
  );
  return texts.join();
}

test('two builds of the Lambda assets are the same to the byte', () => {
  const first = build(join(folder, 'first'));
  expect(first).toHaveLength(2);
  expect(build(join(folder, 'second'))).toEqual(first);
});

// What is shipped runs on Linux alone; jest says aloud that this is skipped elsewhere.
(process.platform === 'linux' ? describe : describe.skip)('the worker that is shipped', () => {
  test('reads a photo with the models and packages shipped beside it', async () => {
    const asset = join(folder, 'first', 'engine');
    const spool = new Spool(join(folder, 'spool'));
    await spool.clear();
    const settings = { limits, models: join(asset, 'models'), spool: spool.folder, preload: true };
    const pool = new WorkerPool({ script: join(asset, 'worker.mjs'), size: 1, settings });
    try {
      await pool.warmUp();
      await expect(firstPage(pool, spool)).resolves.toContain('Mutuelle');
    } finally {
      pool.close();
    }
  });

  test('models that cannot be loaded beforehand are told with the first page', async () => {
    const spool = new Spool(join(folder, 'spool'));
    const settings = { limits, models: join(folder, 'nowhere'), spool: spool.folder, preload: true };
    const pool = new WorkerPool({ script: join(folder, 'first', 'engine', 'worker.mjs'), size: 1, settings });
    try {
      await pool.warmUp();
      await expect(firstPage(pool, spool)).rejects.toMatchObject({ code: 'model-missing' });
    } finally {
      pool.close();
    }
  });
});
