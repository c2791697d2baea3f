import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { PoolFileReader } from '../../../adapters/local/pool-file-reader.ts';
import { Spool } from '../../../adapters/local/spool.ts';
import { WorkerPool } from '../../../adapters/local/worker-pool.ts';
import { type AnalysedPage } from '../../../core/analysed-page.ts';
import { LiasseError } from '../../../core/liasse-error.ts';
import { type Limits, limitsSchema } from '../../../core/limits.ts';
import { pageText } from '../../../core/page.ts';
import { type FileAtHand } from '../../../core/ports/file-reader.ts';
import { type GrayImage } from '../../../core/ports/file-opener.ts';
import { type OcrReading, type PageReader } from '../../../core/ports/page-reader.ts';
import { pageImage } from '../../fixtures/page-image.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const actor = fileURLToPath(new URL('../../fixtures/misbehaving-worker.mjs', import.meta.url));
const shipped = fileURLToPath(new URL('../../../dist/bin/worker.js', import.meta.url));
const models = fileURLToPath(new URL('../../../models', import.meta.url));
const folder = temporaryFolder();
const pools: WorkerPool[] = [];

afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});

/** An engine of the parent that counts its calls, the first being 1. */
function engine(read: (call: number) => Promise<string>): PageReader & { readonly images: GrayImage[] } {
  const images: GrayImage[] = [];
  return {
    version: 'engine/1',
    images,
    read: async (image): Promise<OcrReading> => {
      images.push(image);
      const text = await read(images.length);
      const box = { x: 1, y: 2, width: 3, height: 4 };
      const lines = [{ words: [{ text, box, confidence: 0.75 }] }];
      return { rotation: 90, skew: 1.5, width: 300, height: 400, lines, textConfidence: 0.75 };
    },
  };
}

const counting = (): ReturnType<typeof engine> => engine(async (call) => Promise.resolve(`lu ${call}`));
const refusal = new LiasseError('page-refused', 'Refusée.');

function readerWith(ocr: PageReader | undefined, limits: Partial<Limits> = {}, script = actor): PoolFileReader {
  const all = limitsSchema.parse({ secondsToOpen: 20, secondsToRender: 20, ...limits });
  const settings = { limits: all, models, spool: folder };
  const pool = new WorkerPool({ script, size: 1, settings, ...(ocr === undefined ? {} : { ocr }) });
  pools.push(pool);
  return new PoolFileReader({ pool, spool: new Spool(folder), limits: all });
}

function fileNamed(name: string, bytes: Uint8Array = new Uint8Array(0)): FileAtHand {
  const location = join(folder, name);
  writeFileSync(location, bytes);
  const seed = bytes.length === 0 ? name : bytes;
  return { sha256: createHash('sha256').update(seed).digest('hex'), location: Buffer.from(location) };
}

/** What became of each page, in their order: the text, or the code of the problem. */
async function readAll(reader: PoolFileReader, name: string): Promise<string[]> {
  const pages: AnalysedPage[] = [];
  await reader.read(fileNamed(name), { first: 1, last: 6 }, (page) => pages.push(page));
  return pages
    .sort((a, b) => a.page.number - b.page.number)
    .map(({ page, problem }) => problem?.code ?? (pageText(page).startsWith('lu') ? pageText(page) : 'read'));
}

test('the parent reads the page images of its workers, each once', async () => {
  const ocr = counting();
  expect(await readAll(readerWith(ocr), 'scan')).toEqual(['lu 1', 'lu 2', 'lu 3', 'lu 4', 'lu 5', 'lu 6']);
  expect(ocr.images[0]).toEqual({ data: new Uint8Array(6), width: 3, height: 2, dpi: 300 });
});

test('the time that the parent takes is not counted against the page or the file', async () => {
  const slow = engine(async (call) => sleep(call <= 2 ? 1500 : 0, 'lu'));
  const limits = { secondsToRender: 1, secondsPerPage: 1, secondsPerFile: 2 };
  expect(await readAll(readerWith(slow, limits), 'scan')).toEqual(Array(6).fill('lu'));
});

test('a page that the engine refuses is unreadable, the pages around it are read', async () => {
  const ocr = engine(async (call) => (call === 3 ? Promise.reject(refusal) : Promise.resolve('lu')));
  expect(await readAll(readerWith(ocr), 'scan')).toEqual(['lu', 'lu', 'page-unreadable', 'lu', 'lu', 'lu']);
});

test('an engine that fails is no problem of a page: it is thrown as it is, the pages before are told', async () => {
  const fault = new LiasseError('engine-unavailable', 'Absent.', { retryable: true });
  const ocr = engine(async (call) => (call === 3 ? Promise.reject(fault) : Promise.resolve('lu')));
  const reader = readerWith(ocr);
  const pages: number[] = [];
  const reading = reader.read(fileNamed('scan'), { first: 1, last: 6 }, ({ page }) => pages.push(page.number));
  await expect(reading).rejects.toBe(fault);
  expect(pages).toEqual([1, 2]);
  // The same reader goes on where it was once the engine is back.
  await reader.read(fileNamed('scan'), { first: 3, last: 6 }, ({ page }) => pages.push(page.number));
  expect(pages).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a bug of the engine rises', async () => {
  const bug = new TypeError('undefined is not a function');
  const reader = readerWith(engine(async () => Promise.reject(bug)));
  await expect(reader.read(fileNamed('scan'), { first: 1, last: 1 }, () => undefined)).rejects.toBe(bug);
});

const lostThird = ['read', 'read', 'reader-crashed', 'read', 'read', 'read'];

test.each(['askbefore-page-3', 'askother-image-3', 'askcrooked-image-3', 'asklarge-image-3'])(
  'a worker that asks amiss is lost with its page, and nothing is read for it: %s',
  async (name) => {
    const ocr = counting();
    expect(await readAll(readerWith(ocr, { pixelsPerPage: 1_000_000 }), name)).toEqual(lostThird);
    expect(ocr.images).toEqual([]);
  },
);

test('a worker that talks while it waits is lost', async () => {
  const slow = engine(async () => sleep(1000, 'lu'));
  expect(await readAll(readerWith(slow), 'askandtalk-image-3')).toEqual(lostThird);
});

test('a page is asked for once: whoever asks again is lost', async () => {
  const ocr = counting();
  expect(await readAll(readerWith(ocr), 'asktwice-image-3')).toEqual(lostThird);
  expect(ocr.images).toHaveLength(2); // one for each of two tries
});

test('a worker that asks before any page is begun is lost', async () => {
  const ocr = counting();
  expect(await readerWith(ocr).open(fileNamed('askearly-open'))).toMatchObject({
    kind: 'refused',
    problem: { code: 'reader-crashed' },
  });
  expect(ocr.images).toEqual([]);
});

test('where the workers read the images themselves, none may ask', async () => {
  const codes = await readAll(readerWith(undefined), 'scan');
  expect(codes).toEqual(Array(6).fill('reader-crashed'));
});

test('a worker finds none of the parent’s environment', async () => {
  process.env['AWS_SECRET_ACCESS_KEY'] = 'not-a-secret';
  const texts: string[] = [];
  const note = ({ page }: AnalysedPage): number => texts.push(pageText(page));
  await readerWith(counting()).read(fileNamed('environment'), { first: 1, last: 1 }, note);
  delete process.env['AWS_SECRET_ACCESS_KEY'];
  expect(texts.join()).toMatch(/MALLOC_ARENA_MAX/);
  expect(texts.join()).not.toMatch(/AWS|not-a-secret|HOME/);
});

test('the worker that ships asks for the image that it renders, and classifies the answer', async () => {
  const { data, width, height } = await pageImage(['Mairie de Saint-Aubin', 'Ordre du jour']);
  const png = await sharp(data, { raw: { width, height, channels: 1 } })
    .withMetadata({ density: 300 })
    .png()
    .toBuffer();
  const file = fileNamed('scan.png', png);
  const ocr = engine(async (call) => (call === 1 ? Promise.resolve('Mairie') : Promise.reject(refusal)));
  const reader = readerWith(ocr, {}, shipped);
  const pages: AnalysedPage[] = [];
  const keep = (page: AnalysedPage): number => pages.push(page);
  expect(await reader.open(file)).toMatchObject({ kind: 'opened', mediaType: 'image/png', pageCount: 1 });
  await reader.read(file, { first: 1, last: 1 }, keep);
  await reader.read(file, { first: 1, last: 1 }, keep);
  expect(ocr.images[0]).toMatchObject({ width, height, data });
  const page = { textSource: 'ocr', rotation: 90, skew: 1.5, width: 300, height: 400, textConfidence: 0.75 };
  expect(pages[0]).toMatchObject({ page, classification: { probabilities: expect.any(Array) } });
  expect(pages[0]?.problem).toBeUndefined();
  expect(pages[1]).toMatchObject({ page: { textSource: 'none' }, problem: { code: 'page-unreadable', page: 1 } });
});
