import { type Pdfium } from './pdfium.ts';

/** FPDF_FORMFILLINFO of version 1 without any callback: fields are drawn, no script is run, nothing is sent. */
const formInfoBytes = 256;
const formInfoVersion = 1;

/** Codes of FPDF_GetLastError. */
const passwordWanted = 4;
const securityUnknown = 5;

export type Refusal = 'corrupt' | 'encrypted' | 'too-much-memory-limit';

/** A document loaded into one instance of PDFium. */
export class PdfDocument {
  readonly pdfium: Pdfium;
  readonly handle: number;
  /** Pages that are there. */
  readonly pageCount: number;
  /** Pages that the file says it has. */
  readonly announcedPages: number;
  readonly #data: number;
  #form: { readonly handle: number; readonly info: number } | undefined;

  /** @returns the document, opened with the empty password if it is encrypted, or why it cannot be. */
  static load(pdfium: Pdfium, bytes: Uint8Array): PdfDocument | Refusal {
    const { calls } = pdfium;
    const data = calls.malloc(bytes.length);
    if (data === 0) return 'too-much-memory-limit';
    pdfium.bytes(data, bytes.length).set(bytes);
    const handle = calls.FPDF_LoadMemDocument(data, bytes.length, 0);
    if (handle !== 0) return new PdfDocument(pdfium, { data, handle });
    const error = calls.FPDF_GetLastError();
    calls.free(data);
    return error === passwordWanted || error === securityUnknown ? 'encrypted' : 'corrupt';
  }

  private constructor(pdfium: Pdfium, { data, handle }: { data: number; handle: number }) {
    this.pdfium = pdfium;
    this.handle = handle;
    this.#data = data;
    this.announcedPages = Math.max(0, pdfium.calls.FPDF_GetPageCount(handle));
    this.pageCount = this.#countPages();
  }

  /** The handle by which fields of forms are drawn; made when first asked for. 0 when it cannot be. */
  form(): number {
    if (this.#form === undefined) {
      const { calls } = this.pdfium;
      const info = calls.malloc(formInfoBytes);
      this.pdfium.bytes(info, formInfoBytes).fill(0);
      this.pdfium.bytes(info, 1).fill(formInfoVersion);
      this.#form = { handle: calls.FPDFDOC_InitFormFillEnvironment(this.handle, info), info };
    }
    return this.#form.handle;
  }

  /** PDFium takes the root of the page tree at its word; the pages behind the last one to be found are not there. */
  #countPages(): number {
    const { calls, scratch } = this.pdfium;
    let count = this.announcedPages;
    while (count > 0 && calls.FPDF_GetPageSizeByIndexF(this.handle, count - 1, scratch) !== 1) count -= 1;
    return count;
  }

  close(): void {
    const { calls } = this.pdfium;
    if (this.#form !== undefined) {
      if (this.#form.handle !== 0) calls.FPDFDOC_ExitFormFillEnvironment(this.#form.handle);
      calls.free(this.#form.info);
    }
    calls.FPDF_CloseDocument(this.handle);
    calls.free(this.#data);
  }
}
