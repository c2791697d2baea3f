import { shownSize, type PageFrame } from '../../core/native-text/page-frame.ts';
import { type PdfDocument } from './pdf-document.ts';
import { type Pdfium } from './pdfium.ts';

const quarterTurns = [0, 90, 180, 270] as const;

/** A loaded page: to be closed. */
export class PdfPage {
  readonly pdfium: Pdfium;
  readonly handle: number;
  readonly frame: PageFrame;
  /** Points as shown. */
  readonly size: { readonly width: number; readonly height: number };

  /** @param index - from 0. @returns undefined when the page cannot be loaded or has no area. */
  static load(document: PdfDocument, index: number): PdfPage | undefined {
    const handle = document.pdfium.calls.FPDF_LoadPage(document.handle, index);
    if (handle === 0) return undefined;
    const page = new PdfPage(document.pdfium, handle);
    const { width, height } = page.size;
    if (width > 0 && height > 0 && Number.isFinite(width * height)) return page;
    page.close();
    return undefined;
  }

  private constructor(pdfium: Pdfium, handle: number) {
    this.pdfium = pdfium;
    this.handle = handle;
    this.frame = readFrame(pdfium, handle);
    this.size = shownSize(this.frame);
  }

  close(): void {
    this.pdfium.calls.FPDF_ClosePage(this.handle);
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
