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
  const now = pages[at];
  const before = pages[at - 1];
  const earlier = nearest(pages.slice(Math.max(0, at - reach), at).reverse());
  const later = nearest(pages.slice(at, at + reach));
  const follows = earlier !== null && later !== null && isFollowed(earlier, later);
  const begins = later !== null && !follows && later.mark.number === 1 + later.index - (now?.index ?? 0);
  const left = earlier?.mark.total == null ? null : earlier.mark.total - earlier.mark.number - ((before?.index ?? 0) - earlier.index); // prettier-ignore
  const bothNumbered = before?.mark != null && now?.mark != null;
  return {
    countGoesOn: Number(follows),
    countGoesOnToTotal: Number(follows && earlier.mark.total !== null && earlier.mark.total === later.mark.total),
    countBegins: Number(begins),
    countBeginsToTotal: Number(begins && later.mark.total !== null),
    countIsOver: Number(left === 0),
    countIsOpen: Number(left !== null && left > 0 && !begins),
    countBreaks: Number(bothNumbered && !follows && !begins),
    numberVanishes: Number(before?.mark != null && now?.mark == null && left !== 0),
    numberAppears: Number(before?.mark == null && (now?.mark?.number ?? 0) > 1),
  };
}

function nearest(pages: readonly CutPage[]): Numbered | null {
  for (const { index, mark } of pages) if (mark !== null) return { index, mark };
  return null;
}

function isFollowed(earlier: Numbered, later: Numbered): boolean {
  const sameTotal = earlier.mark.total === null || later.mark.total === null || earlier.mark.total === later.mark.total;
  return sameTotal && later.mark.number - earlier.mark.number === later.index - earlier.index;
}
