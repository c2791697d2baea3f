import { type PageRange } from './ports/file-reader.ts';

/** Longest run of pages read in one go: short enough to share a long file among the workers. */
const longestRun = 8;

/**
 * Cuts the pages still to be read into runs, so that each worker gets about two.
 *
 * @param pageCount - pages of the file.
 * @param read - numbers of the pages read already.
 * @param workers - how many read at the same time, at least 1.
 * @returns runs in order, each of pages that follow one another.
 */
export function pageRanges(pageCount: number, read: ReadonlySet<number>, workers: number): PageRange[] {
  const length = Math.min(longestRun, Math.max(1, Math.ceil((pageCount - read.size) / (2 * workers))));
  const ranges: PageRange[] = [];
  for (let number = 1; number <= pageCount; number += 1) {
    if (read.has(number)) continue;
    const open = ranges.at(-1);
    if (open?.last === number - 1 && number - open.first < length) {
      ranges[ranges.length - 1] = { first: open.first, last: number };
    } else ranges.push({ first: number, last: number });
  }
  return ranges;
}
