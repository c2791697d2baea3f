import { type Limits } from '../../core/limits.ts';
import { type FileOpener, type Opening } from '../../core/ports/file-opener.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { OpenedPdf, pdfMediaType } from './opened-pdf.ts';
import { PdfDocument, type Refusal } from './pdf-document.ts';
import { brokenDown, PdfiumHost } from './pdfium-host.ts';

const refusalDetails: Record<Refusal, string> = {
  corrupt: 'Ce PDF n’a pas de structure lisible.',
  encrypted: '',
  'too-much-memory-limit': '',
};

/** Opens PDF files with PDFium. One opener serves any number of files, one after the other or at once. */
export class PdfiumFileOpener implements FileOpener {
  readonly #limits: Limits;
  readonly #host = new PdfiumHost();

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  async open(bytes: Uint8Array): Promise<Opening> {
    if (bytes.length === 0) return rejected(problem('empty'));
    const document = await this.#host.run((pdfium) => this.#load(PdfDocument.load(pdfium, bytes)));
    if (document === brokenDown) return rejected(problem('corrupt', refusalDetails.corrupt));
    if (!(document instanceof PdfDocument)) return rejected(document);
    return { kind: 'opened', file: new OpenedPdf(document, { host: this.#host, bytes, limits: this.#limits }) };
  }

  /** A document that may be read; one over a limit is closed again. */
  #load(document: PdfDocument | Refusal): PdfDocument | Problem {
    if (typeof document === 'string') return problem(document, refusalDetails[document]);
    const excess = this.#excess(document.pageCount);
    if (excess === undefined) return document;
    document.close();
    return excess;
  }

  #excess(pages: number): Problem | undefined {
    const most = this.#limits.pagesPerFile;
    if (pages <= 0) return problem('corrupt', 'Ce PDF n’a aucune page.');
    if (pages <= most) return undefined;
    return problem('too-many-pages', `${french(pages)} pages, limite ${french(most)}.`);
  }
}

function french(count: number): string {
  return count.toLocaleString('fr-FR');
}

function rejected(found: Problem): Opening {
  return { kind: 'rejected', mediaType: pdfMediaType, problem: found };
}
