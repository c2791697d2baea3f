import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pageRanges } from '../../core/page-ranges.ts';

test.each([
  { pages: 1, read: [], workers: 2, ranges: ['1-1'] },
  { pages: 3, read: [], workers: 2, ranges: ['1-1', '2-2', '3-3'] },
  { pages: 10, read: [], workers: 2, ranges: ['1-3', '4-6', '7-9', '10-10'] },
  { pages: 20, read: [], workers: 1, ranges: ['1-8', '9-16', '17-20'] },
  { pages: 6, read: [2, 3], workers: 1, ranges: ['1-1', '4-5', '6-6'] },
  { pages: 3, read: [1, 2, 3], workers: 4, ranges: [] },
])('cuts $pages pages, $read of them read, into $ranges for $workers workers', ({ pages, read, workers, ranges }) => {
  expect(pageRanges(pages, new Set(read), workers).map(({ first, last }) => `${first}-${last}`)).toEqual(ranges);
});

test('every page still to be read is in one run, in order', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 300 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 300 })),
      fc.integer({ min: 1, max: 16 }),
      (pageCount, some, workers) => {
        const read = new Set(some.filter((number) => number <= pageCount));
        const numbers = pageRanges(pageCount, read, workers).flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, index) => first + index),
        );
        const missing = Array.from({ length: pageCount }, (_, index) => index + 1).filter(
          (number) => !read.has(number),
        );
        expect(numbers).toEqual(missing);
      },
    ),
  );
});
