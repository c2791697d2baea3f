import { type PdfDocument } from './pdf-document.ts';
import { type Pdfium } from './pdfium.ts';

/** FPDF_ANNOT_FREETEXT, _STAMP, _WIDGET, _WATERMARK: annotations that people write with. */
const writtenKinds = new Set([3, 13, 20, 24]);
/** A page with more annotations is taken to have such. */
const mostAnnotations = 1000;
/** FLAT_NORMALDISPLAY and FLATTEN_SUCCESS. */
const asDisplayed = 0;
const flattened = 1;

/** A page in a document of its own; both to be closed. */
export interface PageCopy {
  readonly page: number;
  readonly document: number;
}

/** True when a page has fields, stamps or typed notes upon it, which PDFium takes neither for text nor always for print. */
export function isWrittenUpon(pdfium: Pdfium, page: number): boolean {
  const { calls } = pdfium;
  const annotations = calls.FPDFPage_GetAnnotCount(page);
  if (annotations > mostAnnotations) return true;
  for (let index = 0; index < annotations; index++) {
    const annotation = calls.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const kind = calls.FPDFAnnot_GetSubtype(annotation);
    calls.FPDFPage_CloseAnnot(annotation);
    if (writtenKinds.has(kind)) return true;
  }
  return false;
}

/**
 * Copies a page with all that is upon it made part of its content, so that fields are read and seen like print.
 *
 * Flattening a page in its own document loses what it inherits from the page tree (its fonts, its size); a copy has all
 * that written out.
 *
 * @param page - loaded, `index` its number from 0; left as it is.
 * @returns undefined when there is nothing to be seen upon it, or when it cannot be copied.
 */
export function flattenPage(document: PdfDocument, page: number, index: number): PageCopy | undefined {
  const { calls } = document.pdfium;
  const copy = copyPage(document, page, index);
  if (copy === 0) return undefined;
  const draft = calls.FPDF_LoadPage(copy, 0);
  if (draft !== 0) keepFrame(document.pdfium, { from: page, to: draft });
  const isFlattened = draft !== 0 && calls.FPDFPage_Flatten(draft, asDisplayed) === flattened;
  if (draft !== 0) calls.FPDF_ClosePage(draft);
  const final = isFlattened ? calls.FPDF_LoadPage(copy, 0) : 0;
  if (final !== 0) return { page: final, document: copy };
  calls.FPDF_CloseDocument(copy);
  return undefined;
}

/** @returns PDFium's handle of a document of one page; 0 when there is none. */
function copyPage(document: PdfDocument, page: number, index: number): number {
  const { pdfium } = document;
  const { calls, scratch } = pdfium;
  const copy = calls.FPDF_CreateNewDocument();
  if (copy === 0) return 0;
  // Has the fields drawn that the file leaves to the program that shows it.
  const form = document.form();
  if (form !== 0) calls.FORM_OnAfterLoadPage(page, form);
  pdfium.putInt32(index);
  const isCopied = calls.FPDF_ImportPagesByIndex(copy, document.handle, scratch, 1, 0) === 1;
  if (form !== 0) calls.FORM_OnBeforeClosePage(page, form);
  if (isCopied) return copy;
  calls.FPDF_CloseDocument(copy);
  return 0;
}

/** Flattening would show all that the file's own boxes span. */
function keepFrame(pdfium: Pdfium, { from, to }: { from: number; to: number }): void {
  const { calls, scratch } = pdfium;
  calls.FPDF_GetPageBoundingBox(from, scratch);
  const [left, top] = [pdfium.float32(0), pdfium.float32(1)];
  const [right, bottom] = [pdfium.float32(2), pdfium.float32(3)];
  calls.FPDFPage_SetMediaBox(to, left, bottom, right, top);
  calls.FPDFPage_SetCropBox(to, left, bottom, right, top);
}
