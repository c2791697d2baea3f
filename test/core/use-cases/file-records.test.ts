import { expect, test } from '@jest/globals';
import { type FileRecord, type MemberRecord } from '../../../core/file-record.ts';
import { LiasseError } from '../../../core/liasse-error.ts';
import { pageText } from '../../../core/page.ts';
import { type FileAtHand, type FileReader } from '../../../core/ports/file-reader.ts';
import { type ProblemCode, problem } from '../../../core/problem.ts';
import { unreadPage } from '../../../core/unread-page.ts';
import { FileRecords } from '../../../core/use-cases/file-records.ts';
import { analysedPage } from '../../fixtures/analysed-page.ts';
import { MemoryResultStore } from '../../fixtures/memory-result-store.ts';

const file = { sha256: 'a'.repeat(64), location: Buffer.from('/a.pdf') };
const key = { sha256: file.sha256, versions: 'v1' };

/** Reads nothing: says what it is told to, and remembers what it was asked. */
class FakeReader implements FileReader {
  readonly asked: string[] = [];
  readonly unpacked = new Set<string>();
  members: MemberRecord[] = [];
  lost: Readonly<Record<number, ProblemCode>> = {};

  async open({ sha256 }: FileAtHand): ReturnType<FileReader['open']> {
    this.asked.push(`open ${sha256.slice(0, 1)}`);
    for (const member of this.members) this.unpacked.add(member.sha256);
    const { members } = this;
    return Promise.resolve({ kind: 'opened', mediaType: 'x', pageCount: 5, members, problems: [], seconds: 1 });
  }

  async read(...[, { first, last }, onPage]: Parameters<FileReader['read']>): Promise<void> {
    this.asked.push(`read ${first}-${last}`);
    for (let number = first; number <= last; number += 1) {
      const code = this.lost[number];
      onPage(code === undefined ? analysedPage(number) : unreadPage(number, problem(code)));
    }
    return Promise.resolve();
  }

  async isUnpacked(sha256: string): Promise<boolean> {
    return Promise.resolve(this.unpacked.has(sha256));
  }

  async release({ sha256 }: FileAtHand): Promise<void> {
    this.asked.push(`release ${sha256.slice(0, 1)}`);
    this.unpacked.delete(sha256);
    return Promise.resolve();
  }
}

interface Parts {
  records: FileRecords;
  reader: FakeReader;
  store: MemoryResultStore;
  written: FileRecord[];
}

function parts(store = new MemoryResultStore(), versions = 'v1'): Parts {
  const reader = new FakeReader();
  const written: FileRecord[] = [];
  const progress = {
    filesFound: () => undefined,
    fileDone: () => undefined,
    pagesFound: () => undefined,
    pagesDone: () => undefined,
  };
  const onRecord = async (_: string, record: FileRecord): Promise<void> => {
    written.push(record);
    return Promise.resolve();
  };
  return {
    records: new FileRecords({ reader, store, progress, versions, workers: 1, onRecord }),
    reader,
    store,
    written,
  };
}

test('reads a file once and keeps it', async () => {
  const { records, reader, store, written } = parts();
  const record = await records.recordOf(file);
  expect(record.pages.map(({ page }) => page.number)).toEqual([1, 2, 3, 4, 5]);
  expect(reader.asked).toEqual(['open a', 'read 1-3', 'read 4-5', 'release a']);
  expect(await store.file(key)).toEqual(record);
  expect(written).toEqual([record]);
});

test('the same bytes under two names are read once', async () => {
  const { records, reader } = parts();
  const [one, two] = await Promise.all([records.recordOf(file), records.recordOf({ ...file })]);
  const three = await records.recordOf(file);
  expect(two).toBe(one);
  expect(three).toEqual(one);
  expect(reader.asked.filter((asked) => asked.startsWith('open'))).toHaveLength(1);
});

test('a later run takes a finished file from the store', async () => {
  const { records, store } = parts();
  const first = await records.recordOf(file);
  const later = parts(store);
  expect(await later.records.recordOf(file)).toEqual(first);
  expect(later.reader.asked).toEqual(['release a']);
});

test('a run of other versions reads again', async () => {
  const { records, store } = parts();
  await records.recordOf(file);
  const later = parts(store, 'v2');
  await later.records.recordOf(file);
  expect(later.reader.asked[0]).toBe('open a');
});

test('an interrupted run goes on behind the pages that were kept', async () => {
  const store = new MemoryResultStore();
  for (const number of [1, 2, 4]) await store.putPage(key, analysedPage(number, [`kept ${number}`]));
  const { records, reader } = parts(store);
  const { pages } = await records.recordOf(file);
  expect(pages.map(({ page }) => pageText(page))).toEqual(['kept 1', 'kept 2', 'mot', 'kept 4', 'mot']);
  expect(reader.asked).toEqual(['open a', 'read 3-3', 'read 5-5', 'release a']);
});

test('a run whose engine fails has kept the pages before, when it says so', async () => {
  class SlowStore extends MemoryResultStore {
    override async putPage(...[of, page]: Parameters<MemoryResultStore['putPage']>): Promise<void> {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await super.putPage(of, page);
    }
  }
  const { records, reader, store } = parts(new SlowStore());
  const fault = new LiasseError('engine-unavailable', 'Absent.', { retryable: true });
  reader.read = async (...[, { first }, onPage]) => {
    onPage(analysedPage(first));
    return Promise.reject(fault);
  };
  await expect(records.recordOf(file)).rejects.toBe(fault);
  expect((await store.pages(key)).map(({ page }) => page.number)).toEqual([1, 4]);
});

test('what another run may cure is read again by it, what was read is not', async () => {
  const { records, reader, store } = parts();
  reader.lost = { 2: 'time-out', 3: 'page-unreadable' };
  const record = await records.recordOf(file);
  expect(await store.file(key)).toBeUndefined();
  expect(await records.recordOf(file)).toEqual(record);
  expect(await records.finished(file)).toEqual(record);
  const later = parts(store);
  const { pages } = await later.records.recordOf(file);
  expect(later.reader.asked).toEqual(['open a', 'read 2-2', 'release a']);
  expect(pages.map(({ problem: why }) => why?.code)).toEqual([
    undefined,
    undefined,
    'page-unreadable',
    undefined,
    undefined,
  ]);
});

test('a member whose archive was opened by an earlier run is unpacked again', async () => {
  const { records, reader } = parts();
  const [one, two] = ['b', 'c'].map((letter) => ({ sha256: letter.repeat(64), location: null, container: file }));
  reader.members = [one, two].flatMap((member) => (member === undefined ? [] : [{ path: 'x', bytes: 1, ...member }]));
  if (one !== undefined && two !== undefined) await Promise.all([records.recordOf(one), records.recordOf(two)]);
  expect(reader.asked.filter((asked) => asked.startsWith('open')).sort()).toEqual(['open a', 'open b', 'open c']);
});
