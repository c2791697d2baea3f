import { type AnalysedPage } from '../analysed-page.ts';
import { foldText } from '../classify/fold-text.ts';
import { type PageMark, pageMark } from '../classify/page-mark.ts';
import { type Line, type ReadPage } from '../page.ts';
import { closes, type FirstPageSigns, firstPageSigns } from './first-page-signs.ts';
import { lineText } from './line-text.ts';
import { type PageContent, pageContent } from './page-content.ts';
import { type PageLayout, pageLayout } from './page-layout.ts';

/** What the cut asks of one page that bears text, worked out once. */
export interface CutPage {
  /** Position among all pages of the file, blank ones too; from 0. */
  readonly index: number;
  /** Points; null where the format has no layout. */
  readonly size: readonly [width: number, height: number] | null;
  readonly rotation: ReadPage['rotation'];
  readonly textSource: ReadPage['textSource'];
  readonly mark: PageMark | null;
  /** Outermost lines, folded to their letters; those too short to be told apart are left out. */
  readonly head: readonly string[];
  readonly foot: readonly string[];
  readonly first: FirstPageSigns;
  /** Ends as letters and acts end: formula of politeness, place and date, signature. */
  readonly closes: boolean;
  readonly content: PageContent;
  readonly layout: PageLayout | null;
  readonly probabilities: ReadonlyMap<string, number>;
}

/** Lines from either edge among which running heads and feet stand. */
const edgeLines = 4;
const longestEdgeLine = 100;
const shortestEdgeLine = 6;

/** @param index - position among all pages of the file, from 0. */
export function cutPage({ page, classification }: AnalysedPage, index: number): CutPage {
  const { width, height, lines } = page;
  return {
    index,
    size: width === null || height === null ? null : [width, height],
    rotation: page.rotation,
    textSource: page.textSource,
    mark: pageMark(lines),
    head: edge(lines.slice(0, edgeLines)),
    foot: edge(lines.slice(-edgeLines)),
    first: firstPageSigns(lines),
    closes: closes(lines),
    content: pageContent(lines),
    layout: width === null || height === null ? null : pageLayout(lines, width, height),
    probabilities: new Map(classification.probabilities.map(({ label, probability }) => [label, probability])),
  };
}

function edge(lines: readonly Line[]): string[] {
  return lines
    .map((line) => foldText(lineText(line, longestEdgeLine)).replace(/[^a-z]+/g, ' ').trim())
    .filter((letters) => letters.length >= shortestEdgeLine);
} // prettier-ignore
