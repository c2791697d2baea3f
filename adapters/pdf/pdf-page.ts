import { shownSize, type PageFrame } from '../../core/native-text/page-frame.ts';
import { flattenPage, isWrittenUpon } from './flatten-page.ts';
import { type PdfDocument } from './pdf-document.ts';
import { type Pdfium } from './pdfium.ts';

const quarterTurns = [0, 90, 180, 270] as const;

/** A loaded page, what is written upon it included: to be closed. */
export class PdfPage {
  readonly pdfium: Pdfium;
  readonly handle: number;
  readonly frame: PageFrame;
  /** Points as shown. */
  readonly size: { readonly width: number; readonly height: number };
  /** PDFium's handle of the document that only holds this page; 0 when the page is in that of the file. */
  readonly #copy: number;

  /** @param index - from 0. @returns undefined when the page cannot be loaded or has no area. */
  static load(document: PdfDocument, index: number): PdfPage | undefined {
    const handle = document.pdfium.calls.FPDF_LoadPage(document.handle, index);
    if (handle === 0) return undefined;
    const page = PdfPage.#flat(document, handle, index);
    const { width, height } = page.size;
    if (width > 0 && height > 0 && Number.isFinite(width * height)) return page;
    page.close();
    return undefined;
  }

  static #flat(document: PdfDocument, handle: number, index: number): PdfPage {
    const { pdfium } = document;
    const copy = isWrittenUpon(pdfium, handle) ? flattenPage(document, handle, index) : undefined;
    if (copy === undefined) return new PdfPage(pdfium, handle, 0);
    pdfium.calls.FPDF_ClosePage(handle);
    return new PdfPage(pdfium, copy.page, copy.document);
  }

  private constructor(pdfium: Pdfium, handle: number, copy: number) {
    this.pdfium = pdfium;
    this.handle = handle;
    this.#copy = copy;
    this.frame = readFrame(pdfium, handle);
    this.size = shownSize(this.frame);
  }

  close(): void {
    this.pdfium.calls.FPDF_ClosePage(this.handle);
    if (this.#copy !== 0) this.pdfium.calls.FPDF_CloseDocument(this.#copy);
  }
}

function readFrame(pdfium: Pdfium, handle: number): PageFrame {
  const { calls, scratch } = pdfium;
  const rotate = quarterTurns[calls.FPDFPage_GetRotation(handle)] ?? 0;
  calls.FPDF_GetPageBoundingBox(handle, scratch);
  return {
    left: pdfium.float32(0),
    top: pdfium.float32(1),
    right: pdfium.float32(2),
    bottom: pdfium.float32(3),
    rotate,
  };
}
