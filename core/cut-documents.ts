import { type AnalysedPage } from './analysed-page.ts';
import { type CutPage, cutPage } from './cutting/cut-page.ts';
import { decodeStarts } from './cutting/decode-labels.ts';
import { gapSigns } from './cutting/gap-signs.ts';
import { startForest } from './cutting/start-forest.ts';
import { type StartForest, startLogOdds } from './cutting/start-log-odds.ts';
import { endLogOdds } from './cutting/usual-length.ts';

/** A run of pages that belong together; numbers from 1, both ends included. */
export interface DocumentSpan {
  readonly firstPage: number;
  readonly lastPage: number;
}

/** How much the labels of pages count beside the signs between them; chosen across sources, see training/README.md. */
const labelTrust = 0.1;
/** How much the usual length of what the page before seems to be counts. */
const lengthTrust = 0.5;
/**
 * Added to the log-odds of every gap. Whole files, where nothing begins, weigh more in training than among what people hand in:
 * without this, documents would be glued together rather than cut in pieces.
 */
const readiness = 0.6;

/**
 * Cuts the pages of a file into documents.
 *
 * Between each two pages that bear text, signs tell how likely a document begins there: page numbers, the look of a first
 * page, words and running heads in common, layout, a blank page between. These and the labels of the pages are decoded
 * together into the likeliest sequence of documents.
 *
 * @param pages - of one file, in order, at least one.
 * @param forestAt - what judges each gap between pages that bear text; another than the shipped forest where it is measured.
 * @returns spans that cover every page exactly once, in order. A blank page belongs to the document before it, leading blank
 * pages to the first document.
 */
export function cutDocuments(
  pages: readonly AnalysedPage[],
  forestAt: (gap: number) => StartForest = () => startForest,
): readonly DocumentSpan[] {
  const written = pages.flatMap((page, index) => (page.page.lines.length === 0 ? [] : [{ page, index }]));
  // Most files have one page: nothing to be worked out.
  const starts = written.length < 2 ? [] : laterStarts(written.map(({ page, index }) => cutPage(page, index)), forestAt); // prettier-ignore
  const ends = [...starts, pages.length];
  return [0, ...starts].flatMap((start, index) => {
    const firstPage = pages[start]?.page.number;
    const lastPage = pages[(ends[index] ?? pages.length) - 1]?.page.number;
    return firstPage === undefined || lastPage === undefined ? [] : [{ firstPage, lastPage }];
  });
}

/** @returns where the documents after the first begin: positions among all pages of the file, from 0. */
function laterStarts(written: readonly CutPage[], forestAt: (gap: number) => StartForest): number[] {
  const labels = written.map((page) => page.probabilities);
  const logOdds = gapSigns(written).map(
    (signs, gap) => startLogOdds(signs, forestAt(gap)) + lengthTrust * endLogOdds(labels[gap] ?? new Map()) + readiness,
  );
  const begins = decodeStarts({ logOdds, labels, trust: labelTrust });
  return begins.flatMap((begin, gap) => (begin ? (written[gap + 1]?.index ?? []) : []));
}
