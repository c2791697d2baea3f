import { type CutPage } from './cut-page.ts';

/** How the two pages around a gap differ as sheets of paper; each 0..1. */
export const layoutSignNames = [
  'sizeChanges', 'sizeIsExact', 'turns', 'sourceChanges', 'leftMoves', 'rightMoves', 'typeChanges', 'columnsShared', 'endsHigh',
] as const; // prettier-ignore

export type LayoutSigns = Readonly<Record<(typeof layoutSignNames)[number], number>>;

/** Points by which two sheets of one format may differ after scanning. */
const sameSize = 20;
/** Points within which two pages come from one program or one scan. */
const exactSize = 0.05;
/** Share of the width by which a margin moves for a full sign. */
const fullMove = 0.1;

export function layoutSigns(before: CutPage, now: CutPage): LayoutSigns {
  return { ...sheetSigns(before, now), ...textSigns(before, now) };
}

type SheetSign = 'sizeChanges' | 'sizeIsExact' | 'turns' | 'sourceChanges';

function sheetSigns(before: CutPage, now: CutPage): Pick<LayoutSigns, SheetSign> {
  const sized = before.size !== null && now.size !== null;
  const difference = sized ? Math.max(Math.abs(now.size[0] - before.size[0]), Math.abs(now.size[1] - before.size[1])) : 0; // prettier-ignore
  return {
    sizeChanges: Number(difference > sameSize),
    sizeIsExact: Number(sized && difference <= exactSize),
    turns: Number(before.rotation !== now.rotation || (sized && isLandscape(before.size) !== isLandscape(now.size))),
    sourceChanges: Number(before.textSource !== now.textSource),
  };
}

function textSigns({ layout: before }: CutPage, { layout: now }: CutPage): Omit<LayoutSigns, SheetSign> {
  if (before === null || now === null) return { leftMoves: 0, rightMoves: 0, typeChanges: 0, columnsShared: 0, endsHigh: 0 }; // prettier-ignore
  const ratio = Math.abs(Math.log(Math.max(1, now.wordHeight) / Math.max(1, before.wordHeight)));
  const shared = [...now.columns].filter((column) => before.columns.has(column)).length;
  return {
    leftMoves: Math.min(1, Math.abs(now.left - before.left) / fullMove),
    rightMoves: Math.min(1, Math.abs(now.right - before.right) / fullMove),
    typeChanges: Math.min(1, ratio * 2),
    columnsShared: shared / Math.max(1, Math.min(now.columns.size, before.columns.size)),
    endsHigh: 1 - before.bottom,
  };
}

function isLandscape([width, height]: readonly [number, number]): boolean {
  return width > height;
}
