import { noSuchPage } from '../../core/files/file-pages.ts';
import { type Limits } from '../../core/limits.ts';
import { type GrayImage, type OpenedFile, type SourcePage } from '../../core/ports/file-opener.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { PdfDocument } from './pdf-document.ts';
import { brokenDown, type PdfiumHost } from './pdfium-host.ts';
import { type Pdfium } from './pdfium.ts';
import { readImage, readPage } from './read-page.ts';

export const pdfMediaType = 'application/pdf';

/** A PDF file that could be opened; loads it again when PDFium broke down on one of its pages. */
export class OpenedPdf implements OpenedFile {
  readonly mediaType = pdfMediaType;
  readonly members = [];
  readonly problems: readonly Problem[];
  readonly pageCount: number;
  readonly #host: PdfiumHost;
  readonly #bytes: Uint8Array;
  readonly #limits: Limits;
  /** Undefined once it is closed. */
  #document: PdfDocument | undefined;

  constructor(document: PdfDocument, from: { host: PdfiumHost; bytes: Uint8Array; limits: Limits }) {
    this.pageCount = document.pageCount;
    this.problems = missingPages(document);
    this.#document = document;
    this.#host = from.host;
    this.#bytes = from.bytes;
    this.#limits = from.limits;
    this.#host.hold();
  }

  async page(number: number): Promise<SourcePage | { readonly problem: Problem }> {
    if (!Number.isInteger(number) || number < 1 || number > this.pageCount) return noSuchPage(number, this.pageCount);
    const content = await this.#host.run((pdfium) => {
      const document = this.#loaded(pdfium);
      return document === undefined ? undefined : readPage(document, number, this.#limits);
    });
    if (content === brokenDown || content === undefined) return { problem: problem('page-unreadable', '', number) };
    if ('problem' in content) return content;
    const { size, native, image } = content;
    return { size, native, image: () => (image === null ? this.#image(number) : Promise.resolve(image)) };
  }

  async close(): Promise<void> {
    const document = this.#document;
    if (document === undefined) return;
    this.#document = undefined;
    await this.#host.run((pdfium) => {
      if (document.pdfium === pdfium) document.close();
    });
    this.#host.release();
  }

  async #image(number: number): Promise<GrayImage | null> {
    const image = await this.#host.run((pdfium) => {
      const document = this.#loaded(pdfium);
      return document === undefined ? null : readImage(document, number, this.#limits);
    });
    return image === brokenDown ? null : image;
  }

  #loaded(pdfium: Pdfium): PdfDocument | undefined {
    if (this.#document === undefined || this.#document.pdfium === pdfium) return this.#document;
    const document = PdfDocument.load(pdfium, this.#bytes);
    if (typeof document === 'string') return undefined;
    this.#document = document;
    return document;
  }
}

function missingPages({ announcedPages, pageCount }: PdfDocument): Problem[] {
  if (announcedPages <= pageCount) return [];
  const detail = `Il annonce ${announcedPages.toLocaleString('fr-FR')} pages, et n’en contient que ${pageCount.toLocaleString('fr-FR')}.`;
  return [problem('corrupt', detail, pageCount)];
}
