import { expect, test } from '@jest/globals';
import { type AnalysedPage } from '../../core/analysed-page.ts';
import { mayBeCured, problemsOf, statusOf } from '../../core/file-faults.ts';
import { type FileRecord } from '../../core/file-record.ts';
import { type ProblemCode, problem } from '../../core/problem.ts';
import { unreadPage } from '../../core/unread-page.ts';
import { analysedPage } from '../fixtures/analysed-page.ts';

type PageState = 'read' | ProblemCode;

function record(file: readonly ProblemCode[], pages: readonly PageState[]): FileRecord {
  const all = pages.map((state, index): AnalysedPage =>
    state === 'read' ? analysedPage(index + 1) : unreadPage(index + 1, problem(state)),
  );
  return { mediaType: null, pages: all, members: [], problems: file.map((code) => problem(code)), openSeconds: 0 };
}

test.each<{ file: ProblemCode[]; pages: PageState[]; status: string; cure: boolean }>([
  { file: [], pages: ['read'], status: 'done', cure: false },
  { file: [], pages: ['read', 'page-unreadable'], status: 'partial', cure: false },
  { file: [], pages: ['time-out', 'read'], status: 'partial', cure: true },
  { file: [], pages: ['page-unreadable', 'too-many-pixels'], status: 'rejected', cure: false },
  { file: [], pages: ['page-unreadable', 'time-out'], status: 'failed', cure: true },
  { file: [], pages: ['reader-crashed'], status: 'failed', cure: true },
  { file: [], pages: ['too-much-memory-limit'], status: 'rejected', cure: false },
  { file: ['encrypted'], pages: [], status: 'rejected', cure: false },
  { file: ['time-out'], pages: [], status: 'failed', cure: true },
  { file: ['unreadable-file'], pages: [], status: 'failed', cure: true },
])('$file with pages $pages is $status', ({ file, pages, status, cure }) => {
  expect(statusOf(record(file, pages))).toBe(status);
  expect(mayBeCured(record(file, pages))).toBe(cure);
});

test('problems of the whole file come first, then page by page, none twice', () => {
  const found = record([], ['time-out', 'read', 'page-unreadable']);
  found.problems = [problem('too-many-characters', '', 3), problem('page-unreadable', '', 3), problem('corrupt')];
  expect(problemsOf(found).map(({ code, page }) => [page, code])).toEqual([
    [undefined, 'corrupt'],
    [1, 'time-out'],
    [3, 'too-many-characters'],
    [3, 'page-unreadable'],
  ]);
});
