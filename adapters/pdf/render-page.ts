import { type RenderSize } from '../../core/native-text/render-size.ts';
import { type GrayImage } from '../../core/ports/file-opener.ts';
import { type Pdfium } from './pdfium.ts';

/** FPDFBitmap_Gray: one byte a pixel. */
const grayFormat = 1;
/** FPDF_ANNOT | FPDF_GRAYSCALE. */
const renderFlags = 0x01 | 0x08;
const white = 0xffffffff;

/** Part of a page picture, in pixels. */
export interface PixelRectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Renders a whole page upright, annotations and filled fields included.
 *
 * @param page - PDFium's handle.
 * @returns undefined when there is not enough memory for the picture.
 */
export function renderPage(pdfium: Pdfium, page: number, size: RenderSize): GrayImage | undefined {
  return renderPart(pdfium, page, { size, rectangle: { left: 0, top: 0, ...size } });
}

/** Renders the part of a page picture of that size that lies within the rectangle, like {@link renderPage}. */
export function renderPart(
  pdfium: Pdfium,
  page: number,
  { size, rectangle }: { size: RenderSize; rectangle: PixelRectangle },
): GrayImage | undefined {
  const { calls } = pdfium;
  const { left, top, width, height } = rectangle;
  const bitmap = calls.FPDFBitmap_CreateEx(width, height, grayFormat, 0, 0);
  if (bitmap === 0) return undefined;
  calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
  calls.FPDF_RenderPageBitmap(bitmap, page, -left, -top, size.width, size.height, 0, renderFlags);
  const stride = calls.FPDFBitmap_GetStride(bitmap);
  const rows = pdfium.bytes(calls.FPDFBitmap_GetBuffer(bitmap), stride * height);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) data.set(rows.subarray(y * stride, y * stride + width), y * width);
  calls.FPDFBitmap_Destroy(bitmap);
  return { data, width, height, dpi: size.dpi };
}
