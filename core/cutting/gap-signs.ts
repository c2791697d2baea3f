import { countSignNames, countSigns } from './count-signs.ts';
import { type CutPage } from './cut-page.ts';
import { firstPageSignNames } from './first-page-signs.ts';
import { layoutSignNames, layoutSigns } from './layout-signs.ts';
import { FileWords, likenessSignNames } from './likeness-signs.ts';

/** All that is looked at between two pages, in the order of the weights' training. */
export const gapSignNames = [
  ...countSignNames,
  ...firstPageSignNames,
  ...likenessSignNames,
  ...layoutSignNames,
  'afterBlank',
  'closesBefore',
] as const;

export type GapSigns = Readonly<Record<(typeof gapSignNames)[number], number>>;

/**
 * Signs at each gap between two pages that bear text.
 *
 * @param pages - of one file, those that bear text, in order.
 * @returns one entry a gap, one fewer than the pages; linear in their number.
 */
export function gapSigns(pages: readonly CutPage[]): GapSigns[] {
  const words = new FileWords(pages);
  return pages.slice(1).flatMap((now, gap) => {
    const before = pages[gap];
    if (before === undefined) return [];
    return {
      ...countSigns(pages, gap + 1),
      ...now.first,
      ...words.signs(gap + 1),
      ...layoutSigns(before, now),
      afterBlank: Number(now.index - before.index > 1),
      closesBefore: Number(before.closes),
    };
  });
}
