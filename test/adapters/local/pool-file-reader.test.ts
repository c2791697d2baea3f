import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { PoolFileReader } from '../../../adapters/local/pool-file-reader.ts';
import { Spool } from '../../../adapters/local/spool.ts';
import { WorkerPool } from '../../../adapters/local/worker-pool.ts';
import { type AnalysedPage } from '../../../core/analysed-page.ts';
import { type Limits, limitsSchema } from '../../../core/limits.ts';
import { pageText } from '../../../core/page.ts';
import { type FileAtHand } from '../../../core/ports/file-reader.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

/** Of a worker that fills its memory: on a busy machine that takes longer than a hang may last here. */
const timeToFill = { secondsToOpen: 30, secondsToRender: 30 };
const littleMemory = { workerBytes: 300 * 1024 * 1024 };

function limitsFor(act: string): Partial<Limits> {
  return act === 'allocate' ? { ...littleMemory, ...timeToFill } : littleMemory;
}

const script = new URL('../../fixtures/misbehaving-worker.mjs', import.meta.url).pathname;
const folder = temporaryFolder();
const pools: WorkerPool[] = [];

afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});

function readerWith(limits: Partial<Limits> = {}, size = 2): { reader: PoolFileReader; pool: WorkerPool } {
  const all = limitsSchema.parse({ secondsToOpen: 1.5, secondsToRender: 1.5, ...limits });
  const settings = { limits: all, models: folder, spool: folder };
  const pool = new WorkerPool({ script, size, settings });
  pools.push(pool);
  return { pool, reader: new PoolFileReader({ pool, spool: new Spool(folder), limits: all }) };
}

function fileNamed(name: string): FileAtHand {
  writeFileSync(join(folder, name), '');
  return {
    sha256: Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64),
    location: Buffer.from(join(folder, name)),
  };
}

/** Code of the problem of each page, or 'read', in the order of the pages. */
async function readAll(reader: PoolFileReader, name: string): Promise<string[]> {
  const pages: AnalysedPage[] = [];
  await reader.read(fileNamed(name), { first: 1, last: 6 }, (page) => pages.push(page));
  expect(new Set(pages.map(({ page }) => page.number)).size).toBe(pages.length);
  const inOrder = pages.sort((a, b) => a.page.number - b.page.number);
  return inOrder.map(({ problem }) => problem?.code ?? 'read');
}

test('reads every page of a file that behaves', async () => {
  const { reader } = readerWith();
  expect(await reader.open(fileNamed('calm'))).toMatchObject({ kind: 'opened', pageCount: 6 });
  expect(await readAll(reader, 'calm')).toEqual(Array(6).fill('read'));
});

test.each([
  ['hang', 'time-out'],
  ['exit', 'reader-crashed'],
  ['throw', 'reader-crashed'],
  ['garbage', 'reader-crashed'],
  ['lie', 'reader-crashed'],
  ['allocate', 'too-much-memory-limit'],
])(
  'a file that makes its worker %s when it is opened is refused as %s, and its neighbour is read',
  async (act, code) => {
    const { reader } = readerWith(limitsFor(act));
    const [opening, neighbour] = await Promise.all([reader.open(fileNamed(`${act}-open`)), readAll(reader, 'calm')]);
    expect(opening).toMatchObject({ kind: 'refused', problem: { code } });
    expect(neighbour).toEqual(Array(6).fill('read'));
  },
);

test.each([
  ['hang', 'time-out'],
  ['exit', 'reader-crashed'],
  ['throw', 'reader-crashed'],
  ['lie', 'reader-crashed'],
  ['allocate', 'too-much-memory-limit'],
])('a page that makes its worker %s is lost as %s, the pages around it are read', async (act, code) => {
  const { reader } = readerWith(limitsFor(act));
  expect(await readAll(reader, `${act}-page-3`)).toEqual(['read', 'read', code, 'read', 'read', 'read']);
});

test('a worker that stumbles once is given a second chance', async () => {
  const { reader } = readerWith();
  expect(await readAll(reader, 'stumble-page-2')).toEqual(Array(6).fill('read'));
});

test('a file that has used up its seconds is read no further, and nothing of it is read again', async () => {
  const { reader } = readerWith({ secondsPerFile: 1 });
  const codes = await readAll(reader, 'slow');
  expect(codes.slice(0, 2)).toEqual(['read', 'read']);
  expect(codes.at(-1)).toBe('time-out');
});

test('shares one long file among the workers', async () => {
  const { reader } = readerWith();
  const file = fileNamed('slow');
  const pages: AnalysedPage[] = [];
  const read = async (first: number): Promise<void> =>
    reader.read(file, { first, last: first + 2 }, (page) => pages.push(page));
  await Promise.all([read(1), read(4)]);
  expect(new Set(pages.map(({ page }) => pageText(page))).size).toBe(2); // each page tells its process
});

test('keeps a file in the worker that has it open while there are other files to open', async () => {
  const { reader } = readerWith({}, 1);
  const workers: string[] = [];
  const note = ({ page }: AnalysedPage): number => workers.push(pageText(page).split(' ')[0] ?? '');
  const [a, b] = [fileNamed('calm-a'), fileNamed('calm-b')];
  await reader.open(a);
  await Promise.all([
    reader.open(b).then(async () => reader.read(b, { first: 1, last: 2 }, note)),
    reader.read(a, { first: 1, last: 1 }, note),
    reader.read(a, { first: 2, last: 2 }, note),
  ]);
  expect(workers).toEqual(['calm-a', 'calm-a', 'calm-b', 'calm-b']);
});

test('has a file read by the worker that opened it before that opens another', async () => {
  const { reader } = readerWith({}, 1);
  const done: string[] = [];
  const openAndRead = async (name: string): Promise<void> => {
    await reader.open(fileNamed(name));
    done.push(`open ${name}`);
    await reader.read(fileNamed(name), { first: 1, last: 1 }, () => done.push(`read ${name}`));
  };
  await Promise.all(['calm-a', 'calm-b'].map(openAndRead));
  expect(done).toEqual(['open calm-a', 'read calm-a', 'open calm-b', 'read calm-b']);
});

test('a model that is missing ends the run, whatever the file', async () => {
  const { reader } = readerWith();
  await expect(reader.open(fileNamed('fault-open'))).rejects.toMatchObject({ code: 'model-missing' });
});

test('a script that cannot even start ends the run with an advice', async () => {
  const limits = limitsSchema.parse({});
  const settings = { limits, models: folder, spool: folder };
  const pool = new WorkerPool({ script: join(folder, 'absent.js'), size: 1, settings });
  pools.push(pool);
  const reader = new PoolFileReader({ pool, spool: new Spool(folder), limits });
  await expect(reader.open(fileNamed('calm'))).rejects.toMatchObject({ code: 'worker-lost' });
});

test('workers warmed up do the work that comes, and one that cannot start says so', async () => {
  const { reader, pool } = readerWith({}, 1);
  await pool.warmUp();
  await pool.warmUp();
  await expect(readAll(reader, 'calm')).resolves.toEqual(Array(6).fill('read'));

  const settings = { limits: limitsSchema.parse({}), models: folder, spool: folder };
  const lost = new WorkerPool({ script: join(folder, 'absent.js'), size: 1, settings });
  await expect(lost.warmUp()).rejects.toMatchObject({ code: 'worker-lost' });
});

test('work under way and work waiting are given up when the pool is closed', async () => {
  const { reader, pool } = readerWith({}, 1);
  const work = [reader.open(fileNamed('hang-open')), reader.open(fileNamed('calm'))];
  const ends = Promise.allSettled(work);
  setTimeout(() => {
    pool.close();
  }, 300);
  expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
