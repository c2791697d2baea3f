/** A part of a long list: from `first` up to, not including, `end`. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/** Rows kept drawn beyond either edge, so that scrolling shows no gap. */
const beyond = 8;

/**
 * Which rows of a long list are to be drawn.
 *
 * @param count - of all rows.
 * @param view - pixels: how far it is scrolled, how high the window is, how high a row is.
 */
export function visibleRows(count: number, view: { top: number; height: number; row: number }): RowRange {
  const first = Math.floor(view.top / view.row) - beyond;
  const end = Math.ceil((view.top + view.height) / view.row) + beyond;
  return { first: Math.max(0, Math.min(first, count)), end: Math.max(0, Math.min(end, count)) };
}
