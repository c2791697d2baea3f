import { ByteReader } from './byte-reader.ts';

/** Offset of the table of pages of character formatting in the File Information Block ([MS-DOC] 2.5.6). */
const characterBins = 250;
const mostPages = 20_000;
const mostRanges = 200_000;

/** Bytes of the stream `WordDocument`, `from` included, `to` not. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** Whether a run of character properties says that the text is deleted (sprmCFRMarkDel) or hidden (sprmCFVanish). */
function isUnseen(properties: ByteReader): boolean {
  let at = 0;
  while (at + 2 < properties.length) {
    const code = properties.u16(at);
    if ((code === 0x0800 || code === 0x083c) && properties.u8(at + 2) === 1) return true;
    const sizes = [1, 1, 2, 4, 2, 2, 1 + properties.u8(at + 2), 3];
    at += 2 + (sizes[code >> 13] ?? 1);
  }
  return false;
}

/** Unseen runs of one page of 512 bytes of formatted runs ([MS-DOC] 2.9.33). */
function unseenRuns(document: ByteReader, at: number): readonly ByteRange[] {
  const runs = document.u8(at + 511);
  const ranges: ByteRange[] = [];
  for (let run = 0; run < runs; run += 1) {
    const word = document.u8(at + (runs + 1) * 4 + run);
    const place = at + word * 2;
    const properties = document.bytes.subarray(place + 1, place + 1 + document.u8(place));
    const range = { from: document.u32(at + run * 4), to: document.u32(at + run * 4 + 4) };
    if (word !== 0 && range.to > range.from && isUnseen(new ByteReader(properties))) ranges.push(range);
  }
  return ranges;
}

function merged(ranges: readonly ByteRange[]): readonly ByteRange[] {
  const joined: ByteRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || range.from > last.to) joined.push(range);
    else joined.splice(-1, 1, { from: last.from, to: Math.max(last.to, range.to) });
  }
  return joined;
}

/**
 * Where the text of a Word 97–2003 document is deleted or hidden.
 *
 * @param document - the stream `WordDocument`.
 * @param table - the stream `0Table` or `1Table`, whichever the document uses.
 * @returns ranges in order, apart from each other.
 */
export function unseenRanges(document: ByteReader, table: ByteReader): readonly ByteRange[] {
  const start = document.u32(characterBins);
  const size = Math.min(document.u32(characterBins + 4), table.length);
  const pages = Math.min(Math.floor((size - 4) / 8), Math.ceil(document.length / 512), mostPages);
  const ranges: ByteRange[] = [];
  for (let page = 0; page < pages && ranges.length < mostRanges; page += 1) {
    const number = table.u32(start + (Math.floor((size - 4) / 8) + 1 + page) * 4) & 0x3fffff;
    ranges.push(...unseenRuns(document, number * 512));
  }
  return merged(ranges);
}

/** Index of the first range that ends after an offset. */
function firstAfter(ranges: readonly ByteRange[], offset: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.to ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What is left of a range when the unseen ones are cut out. */
export function visibleRanges(range: ByteRange, unseen: readonly ByteRange[]): readonly ByteRange[] {
  const parts: ByteRange[] = [];
  let from = range.from;
  for (let index = firstAfter(unseen, from); index < unseen.length; index += 1) {
    const next = unseen[index];
    if (next === undefined || next.from >= range.to) break;
    if (next.from > from) parts.push({ from, to: next.from });
    from = next.to;
  }
  if (from < range.to) parts.push({ from, to: range.to });
  return parts;
}
