import { type PagePictures } from '../../core/native-text/visible-glyphs.ts';
import { type PdfPage } from './pdf-page.ts';
import { renderPage } from './render-page.ts';

/** Resolution at which type can be told from other ink, and longest side for pages beyond A3, in pixels. */
const lookDpi = 72;
const longestSide = 1600;

/**
 * Renders a page at low resolution as it is and with its native text switched off; the text is on again after.
 *
 * @param textObjects - PDFium's handles, all there are on the page.
 */
export function lookAtPage(page: PdfPage, textObjects: readonly number[]): PagePictures | undefined {
  const { width, height } = page.size;
  const dpi = Math.min(lookDpi, (72 * longestSide) / Math.max(width, height));
  const size = {
    width: Math.max(1, Math.round((width * dpi) / 72)),
    height: Math.max(1, Math.round((height * dpi) / 72)),
    dpi,
  };
  const shown = renderPage(page.pdfium, page.handle, size);
  setActive(page, textObjects, 0);
  const bare = renderPage(page.pdfium, page.handle, size);
  setActive(page, textObjects, 1);
  return shown === undefined || bare === undefined ? undefined : { shown, bare };
}

function setActive({ pdfium }: PdfPage, objects: readonly number[], active: 0 | 1): void {
  for (const object of objects) pdfium.calls.FPDFPageObj_SetIsActive(object, active);
}
