import { type Line } from '../page.ts';

/** What a page says of its place: `page 3/7` is `{ number: 3, total: 7 }`. */
export interface PageMark {
  readonly number: number;
  /** Null when the page does not say it. */
  readonly total: number | null;
}

/** Lines from either edge among which page numbers stand. */
const edge = 4;
const longestLine = 120;
const worded =
  /\bpages?\s{0,2}(?:n\s?[°ºo]\s{0,2})?:?\s{0,2}(\d{1,3})(?:\s{0,2}(?:\/|sur|de|of|-)\s{0,2}(\d{1,3}))?(?!\d|[,.]\d)/i;
const fraction = /^[\s\-–—(]{0,4}(\d{1,3})\s{0,2}\/\s{0,2}(\d{1,3})[\s\-–—)]{0,4}$|\s(\d{1,2})\s?\/\s?(\d{1,2})$/;
const bare = /^[\s\-–—|(]{0,4}(\d{1,3})[\s\-–—|).]{0,4}$/;

/**
 * The page number written at the top or the bottom of a page, or null.
 *
 * `Page 2`, `page n° 2 sur 5`, `2/5` anywhere among the outer lines; a number alone only on the very first or last line.
 * A number above its total is none (`12/03` is a date).
 */
export function pageMark(lines: readonly Line[]): PageMark | null {
  const texts = lines.map((line) => line.words.map((word) => word.text).join(' ').slice(-longestLine)); // prettier-ignore
  const outer = texts.length <= 2 * edge ? texts : [...texts.slice(-edge), ...texts.slice(0, edge)];
  return (
    first(outer, readWorded) ?? first(outer, readFraction) ?? first([texts.at(-1) ?? '', texts[0] ?? ''], readBare)
  );
}

function first(texts: readonly string[], read: (text: string) => PageMark | null): PageMark | null {
  for (const text of texts) {
    const mark = read(text);
    if (mark !== null) return mark;
  }
  return null;
}

function readWorded(text: string): PageMark | null {
  const found = worded.exec(text);
  return found === null ? null : mark(found[1], found[2]);
}

function readFraction(text: string): PageMark | null {
  const found = fraction.exec(text);
  return found === null ? null : mark(found[1] ?? found[3], found[2] ?? found[4]);
}

function readBare(text: string): PageMark | null {
  return mark(bare.exec(text)?.[1], undefined);
}

function mark(number: string | undefined, total: string | undefined): PageMark | null {
  if (number === undefined) return null;
  const place = { number: Number(number), total: total === undefined ? null : Number(total) };
  return place.number >= 1 && (place.total === null || place.number <= place.total) ? place : null;
}
