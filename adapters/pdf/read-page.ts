import { type Limits } from '../../core/limits.ts';
import { judgeNativeText, type NativeFault, type NativeVerdict } from '../../core/native-text/judge-native-text.ts';
import { nativeLines } from '../../core/native-text/native-lines.ts';
import { renderSize } from '../../core/native-text/render-size.ts';
import { type GrayImage, type NativeText } from '../../core/ports/file-opener.ts';
import { problem, type Problem } from '../../core/problem.ts';
import { PageLook } from './look-at-page.ts';
import { type PdfDocument } from './pdf-document.ts';
import { PdfPage } from './pdf-page.ts';
import { GlyphReader } from './read-glyphs.ts';
import { renderPage } from './render-page.ts';
import { surveyPage, type PageSurvey } from './survey-page.ts';

/** What a page holds: its native text, or else its image and why the text is not used. */
export interface PdfPageContent {
  readonly size: { readonly width: number; readonly height: number };
  readonly native: NativeText | null;
  readonly fault: NativeFault | null;
  /** Rendered at once when there is no native text, so that a page that cannot be shown is known as such. */
  readonly image: GrayImage | null;
}

interface Unreadable {
  readonly problem: Problem;
}

/** @param number - of the page, from 1. */
export function readPage(document: PdfDocument, number: number, limits: Limits): PdfPageContent | Unreadable {
  const page = PdfPage.load(document, number - 1);
  if (page === undefined) return { problem: problem('page-unreadable', '', number) };
  const content = readLoaded(page, number, limits);
  page.close();
  return content;
}

/** The image of a page at reading resolution; null when it cannot be shown. */
export function readImage(document: PdfDocument, number: number, limits: Limits): GrayImage | null {
  const page = PdfPage.load(document, number - 1);
  if (page === undefined) return null;
  const image = showPage(page, { number, limits, survey: surveyPage(page) });
  page.close();
  return 'problem' in image ? null : image;
}

function readLoaded(page: PdfPage, number: number, limits: Limits): PdfPageContent | Unreadable {
  const survey = surveyPage(page);
  const verdict = judge(page, survey, limits);
  if (verdict === undefined) {
    const detail = `Limite : ${limits.charactersPerPage.toLocaleString('fr-FR')} caractères.`;
    return { problem: problem('too-many-characters', detail, number) };
  }
  const { size } = page;
  if (verdict.kind === 'sane') return { size, native: nativeLines(verdict.glyphs, size), fault: null, image: null };
  const image = showPage(page, { number, limits, survey });
  return 'problem' in image ? image : { size, native: null, fault: verdict.fault, image };
}

/** @returns undefined when the page has more characters than the limit. */
function judge(page: PdfPage, { facts, textObjects }: PageSurvey, limits: Limits): NativeVerdict | undefined {
  if (textObjects.length === 0 && facts.complete) return { kind: 'insane', fault: 'no-text' };
  // Each has a character at least: PDFium need not gather them to know.
  if (textObjects.length > limits.charactersPerPage) return undefined;
  const { pdfium, size } = page;
  const textPage = pdfium.calls.FPDFText_LoadPage(page.handle);
  if (textPage === 0) return { kind: 'insane', fault: 'no-text' };
  const reader = new GlyphReader(pdfium, { textPage, frame: page.frame });
  const glyphs = reader.count() > limits.charactersPerPage ? undefined : reader.read();
  pdfium.calls.FPDFText_ClosePage(textPage);
  if (glyphs === undefined) return undefined;
  const look = isTooLarge(facts.storedPixels, limits) ? undefined : new PageLook(page, textObjects);
  return judgeNativeText({ size, glyphs, facts, look: (parts) => look?.parts(parts), bare: () => look?.bare() });
}

interface Showing {
  readonly number: number;
  readonly limits: Limits;
  readonly survey: PageSurvey;
}

function showPage(page: PdfPage, { number, limits, survey }: Showing): GrayImage | Unreadable {
  const { scanPixels, storedPixels } = survey.facts;
  if (isTooLarge(storedPixels, limits)) {
    const [has, may] = [storedPixels, limits.pixelsPerPage].map((pixels) =>
      Math.round(pixels / 1e6).toLocaleString('fr-FR'),
    );
    return {
      problem: problem('too-many-pixels', `${has ?? ''} millions de pixels, limite ${may ?? ''} millions.`, number),
    };
  }
  const image = renderPage(page.pdfium, page.handle, renderSize(page.size, scanPixels, limits));
  return image ?? { problem: problem('page-unreadable', '', number) };
}

function isTooLarge(storedPixels: number, limits: Limits): boolean {
  return storedPixels > limits.pixelsPerPage;
}
