import { expect, test } from '@jest/globals';
import { assembleResult, refusedResult, type RunContext } from '../../core/assemble-result.ts';
import { type FileRecord } from '../../core/file-record.ts';
import { fileResultSchema } from '../../core/file-result.ts';
import { problem } from '../../core/problem.ts';
import { unreadPage } from '../../core/unread-page.ts';
import { analysedPage } from '../fixtures/analysed-page.ts';

const name = { source: 'a.pdf', sha256: 'a'.repeat(64), bytes: 12 };
const run: RunContext = {
  versions: { program: '1', ocr: 'o', classifier: 'c', limits: 'l' },
  rule: { temperature: 1, acceptThreshold: 0.5, minTextConfidence: 0.5 },
};

function record(pages: FileRecord['pages'], problems: FileRecord['problems'] = []): FileRecord {
  return { mediaType: 'application/pdf', pages, members: [], problems, openSeconds: 0.12345 };
}

test('keys stand in a fixed order and numbers are rounded', () => {
  const result = assembleResult(name, record([analysedPage(1)]), run);
  expect(Object.keys(result)).toEqual([
    ...['source', 'sha256', 'bytes', 'mediaType', 'status', 'problems', 'pages', 'documents', 'timing', 'versions'],
  ]);
  expect(result.pages[0]).toEqual({
    number: 1,
    width: 595.28,
    height: 841.89,
    rotation: 0,
    skew: 0,
    textSource: 'native',
    blank: false,
    text: 'mot',
    textConfidence: null,
    label: 'facture',
    probability: 0.8765,
  });
  expect(result.timing).toEqual({ open: 0.123, read: 0.5, ocr: 0, classify: 0.25, total: 0.873 });
  expect(fileResultSchema.parse(result)).toEqual(result);
});

test('a page that could not be read keeps its place, says nothing, and sends its document to a person', () => {
  const result = assembleResult(name, record([analysedPage(1), unreadPage(2, problem('page-unreadable'))]), run);
  expect(result.status).toBe('partial');
  expect(result.problems).toMatchObject([{ code: 'page-unreadable', page: 2 }]);
  expect(result.pages[1]).toMatchObject({ number: 2, textSource: 'none', text: '', label: 'autre', probability: 0 });
  expect(result.pages[1]).not.toHaveProperty('width');
  const unread = result.documents.find(({ lastPage }) => lastPage === 2);
  expect(unread?.decision).toBe('review');
  expect(unread?.reasons.map(({ text }) => text)).toContain('La page 2 n’a pas pu être lue.');
});

test('a file of which nothing could be read has neither pages nor documents', () => {
  const result = assembleResult(name, record([unreadPage(1, problem('time-out'))]), run);
  expect(result).toMatchObject({
    status: 'failed',
    pages: [],
    documents: [],
    problems: [{ code: 'time-out', page: 1 }],
  });
});

test('a refused file says why', () => {
  expect(refusedResult(name, problem('encrypted'), run)).toMatchObject({
    ...name,
    mediaType: null,
    status: 'rejected',
    problems: [{ code: 'encrypted' }],
  });
});

test('half a surrogate pair never reaches the results', () => {
  const result = assembleResult(name, record([analysedPage(1, ['a\uD83Db', '😀'])]), run);
  expect(result.pages[0]?.text).toBe('a\uFFFDb\n😀');
});
