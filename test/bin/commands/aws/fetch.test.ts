import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ResultsWriter } from '../../../../adapters/local/results-writer.ts';
import { orderedSubmissions, writeBatch } from '../../../../bin/commands/aws/fetch.ts';
import { assembleResult } from '../../../../core/assemble-result.ts';
import { type FileResult } from '../../../../core/file-result.ts';
import { type FileId, type SubmissionRecord } from '../../../../core/ports/batch-ledger.ts';
import { analysedPage } from '../../../fixtures/analysed-page.ts';
import { asFound, finishedSubmission, resultLine } from '../../../fixtures/finished-submission.ts';
import { temporaryFolder } from '../../../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
const [a = '', b = ''] = ['a', 'b'].map((digit) => digit.repeat(64));
const signal = new AbortController().signal;

function read(source: string, sha256: string): FileResult {
  const versions = { program: 'p', ocr: 'o', classifier: 'c', limits: 'l' };
  const record = { mediaType: 'x', pages: [analysedPage(1)], members: [], problems: [], openSeconds: 0 };
  return assembleResult({ source, sha256, bytes: 1 }, record, {
    versions,
    rule: { temperature: 1, acceptThreshold: 0.5, minTextConfidence: 0.5 },
  });
}

async function written(lines: Record<string, FileResult[]>, words: (file: FileId) => string | undefined) {
  const asked: string[] = [];
  const out = mkdtempSync(join(folder, 'out-'));
  const results = {
    linesOf: async ({ submission }: SubmissionRecord) => Promise.resolve(lines[submission] ?? []),
    words: async (file: FileId) => Promise.resolve(asked.push(file.sha256)).then(() => words(file)),
  };
  const writer = new ResultsWriter({ out, versions: '', bom: true });
  const fetched = await writeBatch(
    Object.keys(lines).map((name) => finishedSubmission(name)),
    { results, writer, signal },
  );
  return { ...fetched, out, asked, jsonl: readFileSync(join(out, 'results.jsonl'), 'utf8') };
}

test('submissions come by the bytes of their source, two contents of one name as they came', async () => {
  const sources = ['é', 'b', '😀', '～', 'a/z', 'a.b', 'B'];
  const found = sources.map((source) => ({ ...finishedSubmission(source), source }));
  const twice = { ...finishedSubmission('2'), source: 'b', receivedAt: '2026-11-26T00:00:00.000Z' };
  const ordered = await orderedSubmissions(
    { tenant: 'mairie', batch: 'lot-1' },
    { submissions: () => asFound([twice, ...found]) },
  );
  expect(ordered.map(({ source }) => source)).toEqual(['B', 'a.b', 'a/z', 'b', 'b', 'é', '～', '😀']);
  expect(ordered[4]).toBe(twice);
});

test('lines are written byte for byte as they were delivered, members behind their archive, a CSV beside them', async () => {
  const lines = { s1: [resultLine('x.zip', a), read('x.zip!1', b)], s2: [resultLine('y', a, 'rejected')] };
  const { out, jsonl, summary } = await written(lines, () => 'words\n');
  expect(jsonl).toBe(Object.values(lines).flat().map((line) => `${JSON.stringify(line)}\n`).join('')); // prettier-ignore
  expect(summary).toMatchObject({ files: 3, statuses: { done: 2, rejected: 1 } });
  expect(readFileSync(join(out, 'results.csv'), 'utf8').split('\r\n')).toHaveLength(5);
});

test('words are fetched once a content, for what has pages; those that are gone are counted', async () => {
  const lines = { s1: [read('1', a), read('2', a)], s2: [resultLine('3', b), read('4', b)] };
  const { out, asked, withoutWords } = await written(lines, ({ sha256 }) =>
    sha256 === a ? 'words of a\n' : undefined,
  );
  expect(asked).toEqual([a, b]);
  expect(withoutWords).toBe(1);
  expect(readFileSync(join(out, 'words', `${a}.json`), 'utf8')).toBe('words of a\n');
  expect(existsSync(join(out, 'words', `${b}.json`))).toBe(false);
});

test('a result that cannot be fetched leaves no results that look complete', async () => {
  const out = mkdtempSync(join(folder, 'out-'));
  writeFileSync(join(out, 'results.jsonl'), 'of an earlier run');
  const linesOf = async ({ submission }: SubmissionRecord): Promise<FileResult[]> => (submission === 's2' ? Promise.reject(new Error('gone')) : Promise.resolve([resultLine('1', a)])); // prettier-ignore
  const parts = { results: { linesOf, words: async () => Promise.resolve(undefined) }, writer: new ResultsWriter({ out, versions: '', bom: true }), signal }; // prettier-ignore
  await expect(writeBatch([finishedSubmission('s1'), finishedSubmission('s2')], parts)).rejects.toThrow('gone');
  expect(existsSync(join(out, 'results.jsonl'))).toBe(false);
});
