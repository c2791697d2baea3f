import { makePdf, type PdfObject, type PdfOptions, pdfStream } from '../../fixtures/make-pdf.ts';
import { letterLines, typed } from '../../fixtures/native-pdf.ts';

/** What differs from a letter on a sheet of A4. */
export interface PagePlan {
  /** Operators of the page. */
  readonly content?: string;
  readonly mediaBox?: string;
  /** Entries of the page's resources beside its font. */
  readonly resources?: string;
  readonly font?: string;
  /** Entries of the page, of the root of the page tree and of the catalog beside what each must have. */
  readonly page?: string;
  readonly pages?: string;
  readonly catalog?: string;
  /** Objects from 6 on. */
  readonly more?: readonly PdfObject[];
  readonly options?: PdfOptions;
}

export const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** A PDF of one page; its objects: 1 catalog, 2 page tree, 3 font, 4 page, 5 content. */
export function onePagePdf(plan: PagePlan = {}): Buffer {
  const { content = typed(letterLines(1)), mediaBox = '0 0 595 842', resources = '', font = helvetica } = plan;
  return makePdf(
    [
      `<< /Type /Catalog /Pages 2 0 R ${plan.catalog ?? ''} >>`,
      `<< /Type /Pages /Kids [4 0 R] ${plan.pages ?? '/Count 1'} >>`,
      font,
      `<< /Type /Page /Parent 2 0 R /MediaBox [${mediaBox}] /Resources << /Font << /F1 3 0 R >> ${resources} >> /Contents 5 0 R ${plan.page ?? ''} >>`,
      pdfStream(content),
      ...(plan.more ?? []),
    ],
    plan.options,
  );
}
