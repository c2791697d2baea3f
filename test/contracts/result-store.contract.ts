import { expect, test } from '@jest/globals';
import { type FileRecord } from '../../core/file-record.ts';
import { type ResultStore } from '../../core/ports/result-store.ts';
import { analysedPage } from '../fixtures/analysed-page.ts';

const key = { sha256: 'a'.repeat(64), versions: 'program/1' };

function record(...pages: number[]): FileRecord {
  return {
    mediaType: 'application/pdf',
    pages: pages.map((number) => analysedPage(number, [`page ${number} d’été 𝄞`])),
    members: [{ path: 'dossier/é.pdf', sha256: 'b'.repeat(64), bytes: 3 }],
    problems: [],
    openSeconds: 0.125,
  };
}

/**
 * What every result store does.
 *
 * @param open - an empty store.
 * @param ofOneVersion - whether it is opened for the results of one version and is never asked for others.
 */
export function resultStoreContract(open: () => ResultStore, ofOneVersion = false): void {
  test('knows nothing of a file that was never kept', async () => {
    const store = open();
    expect(await store.file(key)).toBeUndefined();
    expect(await store.pages(key)).toEqual([]);
    await store.close();
  });

  test('gives back a record as it was kept', async () => {
    const store = open();
    await store.putFile(key, record(1, 2));
    expect(await store.file(key)).toEqual(record(1, 2));
    await store.close();
  });

  test('gives pages in the order of their numbers, each once', async () => {
    const store = open();
    for (const number of [3, 1, 2, 10, 1]) await store.putPage(key, analysedPage(number));
    expect((await store.pages(key)).map(({ page }) => page.number)).toEqual([1, 2, 3, 10]);
    await store.close();
  });

  test('lets the pages go when their file is finished', async () => {
    const store = open();
    await store.putPage(key, analysedPage(1));
    await store.putFile(key, record(1));
    expect(await store.pages(key)).toEqual([]);
    await store.close();
  });

  if (!ofOneVersion) {
    test('keeps versions apart', async () => {
      const store = open();
      await store.putFile(key, record(1));
      expect(await store.file({ ...key, versions: 'program/2' })).toBeUndefined();
      await store.close();
    });
  }

  test('keeps files apart', async () => {
    const store = open();
    await store.putFile(key, record(1));
    await store.putPage({ ...key, sha256: 'c'.repeat(64) }, analysedPage(7));
    expect(await store.file({ ...key, sha256: 'c'.repeat(64) })).toBeUndefined();
    expect(await store.pages(key)).toEqual([]);
    await store.close();
  });

  test('takes the same file twice, and keeps the latter', async () => {
    const store = open();
    await store.putFile(key, record(1));
    await store.putFile(key, record(1, 2));
    expect(await store.file(key)).toEqual(record(1, 2));
    await store.close();
  });
}
