import { type Limits } from '../limits.ts';

/** Size of a page image. */
export interface RenderSize {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels per inch of paper. */
  readonly dpi: number;
}

/** Ordinary pages are read at 300 dpi, about 3,500 pixels the long side of A4. */
const readingDpi = 300;
/** Longest side of any page image, in pixels. */
const longestSide = 5000;
/** A scan is rendered at its own resolution within these bounds, or at least as large as an A4 page would be. */
const leastScanDpi = 150;
const leastScanSide = 1754;
const fairScanSide = 2339;

/**
 * @param page - points, each side above 0.
 * @param scanPixels - long side in pixels of the one image that covers the page, scaled to the whole page; null when none does.
 */
export function renderSize(
  page: { width: number; height: number },
  scanPixels: number | null,
  limits: Pick<Limits, 'pixelsPerPage'>,
): RenderSize {
  const long = Math.max(page.width, page.height);
  const wanted = scanPixels === null ? readingDpi : scanDpi(long, scanPixels);
  const fitting = (72 * longestSide) / long;
  const affordable = 72 * Math.sqrt(limits.pixelsPerPage / (page.width * page.height));
  const dpi = Math.min(wanted, fitting, affordable);
  return {
    width: Math.max(1, Math.floor((page.width * dpi) / 72)),
    height: Math.max(1, Math.floor((page.height * dpi) / 72)),
    dpi,
  };
}

/** Photographs come on pages of any size, so that the bounds in dpi alone would blow them up or shrink them. */
function scanDpi(longPoints: number, scanPixels: number): number {
  const own = (72 * scanPixels) / longPoints;
  const least = Math.min(leastScanDpi, (72 * leastScanSide) / longPoints);
  const most = Math.max(readingDpi, (72 * fairScanSide) / longPoints);
  return Math.min(most, Math.max(least, own));
}
