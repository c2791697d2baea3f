import { identity, transformBounds, type Matrix } from '../../core/native-text/matrix.ts';
import { toShown } from '../../core/native-text/page-frame.ts';
import { type BoundingBox } from '../../core/page.ts';
import { type PdfPage } from './pdf-page.ts';
import { type Pdfium } from './pdfium.ts';

/**
 * Bounds of a page object on the page as shown; an object without bounds is nowhere.
 *
 * @param matrix - from the space of the form that holds the object to the page.
 */
export function objectBox(page: PdfPage, object: number, matrix: Matrix): BoundingBox {
  const { pdfium } = page;
  const { calls, scratch } = pdfium;
  if (calls.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) !== 1) {
    return { x: -1, y: -1, width: 0, height: 0 };
  }
  const [left, bottom] = [pdfium.float32(0), pdfium.float32(1)];
  const [right, top] = [pdfium.float32(2), pdfium.float32(3)];
  return toShown(page.frame, transformBounds({ left, bottom, right, top }, matrix));
}

/** From the space of a form to that of what holds it. */
export function objectMatrix(pdfium: Pdfium, object: number): Matrix {
  const { calls, scratch } = pdfium;
  if (calls.FPDFPageObj_GetMatrix(object, scratch) !== 1) return identity;
  const at = (index: number): number => pdfium.float32(index);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
}

/** How much of a box lies on the page. */
export function shownArea({ x, y, width, height }: BoundingBox, page: { width: number; height: number }): number {
  const across = Math.min(page.width, x + width) - Math.max(0, x);
  const down = Math.min(page.height, y + height) - Math.max(0, y);
  return Math.max(0, across) * Math.max(0, down);
}
