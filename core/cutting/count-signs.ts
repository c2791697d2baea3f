import { type PageMark } from '../classify/page-mark.ts';
import { type CutPage } from './cut-page.ts';

/** What page numbers say of the place between two pages; each 0 or 1. */
export const countSignNames = [
  'countGoesOn', 'countGoesOnToTotal', 'countBegins', 'countBeginsToTotal', 'countIsOver', 'countIsOpen', 'countBreaks', 'numberVanishes', 'numberAppears',
] as const; // prettier-ignore

export type CountSigns = Readonly<Record<(typeof countSignNames)[number], number>>;

/** Pages up to which a number is looked for on either side; some pages bear none, some are misread. */
const reach = 3;

interface Numbered {
  readonly index: number;
  readonly mark: PageMark;
}

/** @param at - position in `pages` of the page after the gap, from 1. */
export function countSigns(pages: readonly CutPage[], at: number): CountSigns {
  const [before, now] = [pages[at - 1], pages[at]];
  if (before === undefined || now === undefined) throw new RangeError(`no gap before page ${at}`);
  const earlier = nearest(pages.slice(Math.max(0, at - reach), at).reverse());
  const later = nearest(pages.slice(at, at + reach));
  const follows = isFollowed(earlier, later);
  const begins = !follows && later !== null && later.mark.number === 1 + later.index - now.index;
  const left = earlier === null ? null : pagesLeft(earlier, before);
  return {
    countGoesOn: Number(follows),
    countGoesOnToTotal: Number(follows && isOfOneTotal(earlier, later)),
    countBegins: Number(begins),
    countBeginsToTotal: Number(begins && later.mark.total !== null),
    ...endSigns(left, begins),
    ...markSigns(before.mark, now.mark, { explained: follows || begins, over: left === 0 }),
  };
}

function isOfOneTotal(earlier: Numbered | null, later: Numbered | null): boolean {
  return earlier !== null && earlier.mark.total !== null && earlier.mark.total === later?.mark.total;
}

function endSigns(left: number | null, begins: boolean): Pick<CountSigns, 'countIsOver' | 'countIsOpen'> {
  return { countIsOver: Number(left === 0), countIsOpen: Number(left !== null && left > 0 && !begins) };
}

function markSigns(
  before: PageMark | null,
  now: PageMark | null,
  { explained, over }: { explained: boolean; over: boolean },
): Pick<CountSigns, 'countBreaks' | 'numberVanishes' | 'numberAppears'> {
  return {
    countBreaks: Number(before !== null && now !== null && !explained),
    numberVanishes: Number(before !== null && now === null && !over),
    numberAppears: Number(before === null && now !== null && now.number > 1),
  };
}

/** Pages that the count still announces after `page`; null when it names no total. */
function pagesLeft({ index, mark }: Numbered, page: CutPage): number | null {
  return mark.total === null ? null : mark.total - mark.number - (page.index - index);
}

function nearest(pages: readonly CutPage[]): Numbered | null {
  for (const { index, mark } of pages) if (mark !== null) return { index, mark };
  return null;
}

function isFollowed(earlier: Numbered | null, later: Numbered | null): boolean {
  if (earlier === null || later === null) return false;
  const sameTotal = earlier.mark.total === null || later.mark.total === null || earlier.mark.total === later.mark.total;
  return sameTotal && later.mark.number - earlier.mark.number === later.index - earlier.index;
}
