import { type PartPictures } from '../../core/native-text/visible-glyphs.ts';
import { type BoundingBox } from '../../core/page.ts';
import { type GrayImage } from '../../core/ports/file-opener.ts';
import { type PdfPage } from './pdf-page.ts';
import { renderPage, renderPart, type PixelRectangle } from './render-page.ts';

/** Resolution at which type can be told from other ink, and longest side for pages beyond A3, in pixels. */
const lookDpi = 72;
const longestSide = 1600;
/** What is rendered around a part, in pixels: thin strokes may lie beside it. */
const border = 2;

/** Looks at a page at low resolution. */
export class PageLook {
  readonly #page: PdfPage;
  readonly #textObjects: readonly number[];
  readonly #size: { readonly width: number; readonly height: number; readonly dpi: number };
  #bare: GrayImage | undefined;

  /** @param textObjects - PDFium's handles, all there are on the page. */
  constructor(page: PdfPage, textObjects: readonly number[]) {
    const { width, height } = page.size;
    const dpi = Math.min(lookDpi, (72 * longestSide) / Math.max(width, height));
    this.#page = page;
    this.#textObjects = textObjects;
    this.#size = {
      width: Math.max(1, Math.round((width * dpi) / 72)),
      height: Math.max(1, Math.round((height * dpi) / 72)),
      dpi,
    };
  }

  /** The whole page without its native text; undefined when there is not enough memory. */
  bare(): GrayImage | undefined {
    this.#bare ??= this.#withoutText(() => renderPage(this.#page.pdfium, this.#page.handle, this.#size));
    return this.#bare;
  }

  /** Parts of the page as it is and without its native text; undefined when there is not enough memory. */
  parts(boxes: readonly BoundingBox[]): PartPictures[] | undefined {
    const rectangles = boxes.map((box) => this.#pixels(box)).filter(({ width, height }) => width > 0 && height > 0);
    const shown = rectangles.map((rectangle) => this.#render(rectangle));
    const whole = this.#bare;
    const bare =
      whole === undefined
        ? this.#withoutText(() => rectangles.map((rectangle) => this.#render(rectangle)))
        : rectangles.map((rectangle) => cut(whole, rectangle));
    const parts: PartPictures[] = [];
    for (const [index, { left, top, width, height }] of rectangles.entries()) {
      const [withText, without] = [shown[index], bare[index]];
      if (withText === undefined || without === undefined) return undefined;
      const points = 72 / this.#size.dpi;
      const box = { x: left * points, y: top * points, width: width * points, height: height * points };
      parts.push({ box, shown: withText, bare: without });
    }
    return parts;
  }

  #render(rectangle: PixelRectangle): GrayImage | undefined {
    return renderPart(this.#page.pdfium, this.#page.handle, { size: this.#size, rectangle });
  }

  /** The part of the page picture that shows a box. */
  #pixels({ x, y, width, height }: BoundingBox): PixelRectangle {
    const scale = this.#size.dpi / 72;
    const left = Math.max(0, Math.floor(x * scale) - border);
    const top = Math.max(0, Math.floor(y * scale) - border);
    const right = Math.min(this.#size.width, Math.ceil((x + width) * scale) + border);
    const bottom = Math.min(this.#size.height, Math.ceil((y + height) * scale) + border);
    return { left, top, width: right - left, height: bottom - top };
  }

  #withoutText<Result>(work: () => Result): Result {
    this.#setActive(0);
    const result = work();
    this.#setActive(1);
    return result;
  }

  #setActive(active: 0 | 1): void {
    const { calls } = this.#page.pdfium;
    for (const object of this.#textObjects) calls.FPDFPageObj_SetIsActive(object, active);
  }
}

function cut({ data, width: row, dpi }: GrayImage, { left, top, width, height }: PixelRectangle): GrayImage {
  const part = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const start = (top + y) * row + left;
    part.set(data.subarray(start, start + width), y * width);
  }
  return { data: part, width, height, dpi };
}
