import { expect, test } from '@jest/globals';
import { pageEnds, residentDuring, workerSamples } from '../../bench/resident-memory.ts';
import { type ResultLine } from '../../bench/result-lines.ts';

function line(pages: number, total?: number): ResultLine {
  const page = { textSource: 'ocr' as const, text: '' };
  const timing = total === undefined ? {} : { timing: { total } };
  return { source: 'x', status: 'done', pages: Array.from({ length: pages }, () => page), ...timing };
}

function sample(atSeconds: number, ...residents: [number, number][]) {
  return { atSeconds, processes: residents.map(([pid, residentMegabytes]) => ({ pid, residentMegabytes })) };
}

test('the worker is the largest process beside the first one', () => {
  const samples = [sample(0, [1, 90]), sample(1, [1, 90], [2, 10], [3, 300]), sample(2, [1, 500], [3, 310])];
  expect(workerSamples(samples)).toEqual([
    { atSeconds: 1, pid: 3, megabytes: 300 },
    { atSeconds: 2, pid: 3, megabytes: 310 },
  ]);
});

test('a program that never has a child is its own worker', () => {
  expect(workerSamples([sample(0, [1, 90])])).toEqual([{ atSeconds: 0, pid: 1, megabytes: 90 }]);
});

const worker = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((at) => ({ atSeconds: 10 + at, pid: 2, megabytes: 100 + at }));

test('pages end where the timings of their files put them, within the life of the worker', () => {
  expect(pageEnds([line(2, 2), line(0, 0), line(1, 6)], worker)).toEqual([11, 12, 18]);
});

test('without timings every page is taken to last as long', () => {
  expect(pageEnds([line(2), line(2, 9)], worker)).toEqual([12, 14, 16, 18]);
});

test('memory during some pages is the median of what was seen while they were read', () => {
  const ends = pageEnds([line(4)], worker);
  expect(residentDuring(worker, ends, { first: 2, last: 4 })).toBe(105.5);
  expect(residentDuring(worker, ends, { first: 1, last: 1 })).toBe(101);
  expect(residentDuring([], [], { first: 51, last: 100 })).toBeNull();
});
