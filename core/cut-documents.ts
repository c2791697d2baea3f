import { type AnalysedPage } from './analysed-page.ts';
import { foldText } from './classify/fold-text.ts';
import { pageMark, type PageMark } from './classify/page-mark.ts';

/** A run of pages that belong together; numbers from 1, both ends included. */
export interface DocumentSpan {
  readonly firstPage: number;
  readonly lastPage: number;
}

/** Sum of the signs from which a page begins a document; chosen on packets of the training set. */
const threshold = 0.8;
/** Lines among which a running head stands. */
const headLines = 3;
/** Points by which two sheets of one format may differ after scanning. */
const sameSize = 20;

/** A page with what the cut asks of it, worked out once. */
interface Leaf {
  readonly number: number;
  readonly blank: boolean;
  readonly size: readonly [number, number] | null;
  readonly mark: PageMark | null;
  /** First lines, folded to their letters; empty where too short to be told apart. */
  readonly head: readonly string[];
  readonly startScore: number;
  readonly probabilities: ReadonlyMap<string, number>;
}

/**
 * Cuts the pages of a file into documents.
 *
 * A page begins a document when it looks like a first page and something changes: its class, its format, its running head,
 * the count of pages (`page 1`, or the page before was the last of its count), or a blank page stands before it. `page 3`
 * and the page that follows in the count never begin one.
 *
 * @param pages - of one file, in order, at least one.
 * @returns spans that cover every page exactly once, in order. A blank page belongs to the document before it, leading blank
 * pages to the first document.
 */
export function cutDocuments(pages: readonly AnalysedPage[]): readonly DocumentSpan[] {
  const leaves = pages.map(leaf);
  const starts: number[] = [];
  let before: Leaf | undefined;
  let first: Leaf | undefined;
  leaves.forEach((now, index) => {
    if (now.blank) return;
    if (before === undefined || first === undefined) first = now;
    else if (begins(now, { before, first, afterBlank: leaves[index - 1]?.blank === true })) {
      starts.push(index);
      first = now;
    }
    before = now;
  });
  const ends = [...starts, leaves.length];
  return [0, ...starts].flatMap((start, index) => {
    const firstPage = leaves[start]?.number;
    const lastPage = leaves[(ends[index] ?? leaves.length) - 1]?.number;
    return firstPage === undefined || lastPage === undefined ? [] : [{ firstPage, lastPage }];
  });
}

function leaf({ page, classification }: AnalysedPage): Leaf {
  const texts = page.lines.slice(0, headLines).map((line) => line.words.map((word) => word.text).join(' ').slice(0, 100)); // prettier-ignore
  return {
    number: page.number,
    blank: page.lines.length === 0,
    size: page.width === null || page.height === null ? null : [page.width, page.height],
    mark: pageMark(page.lines),
    head: texts.map(runningHead),
    startScore: classification.startScore,
    probabilities: new Map(classification.probabilities.map(({ label, probability }) => [label, probability])),
  };
}

function runningHead(text: string): string {
  const letters = foldText(text).replace(/[^a-z]+/g, ' ').trim(); // prettier-ignore
  return letters.length >= 6 ? letters : '';
}

interface Context {
  readonly before: Leaf;
  /** First page of the document that is open. */
  readonly first: Leaf;
  readonly afterBlank: boolean;
}

function begins(now: Leaf, { before, first, afterBlank }: Context): boolean {
  if (now.mark !== null && now.mark.number > 1) return false;
  const change = Math.min(
    labelChange(now.probabilities, before.probabilities),
    labelChange(now.probabilities, first.probabilities),
  );
  const parts = [
    now.startScore,
    0.5 * change,
    restarts(now.mark, before.mark) ? 0.4 : 0,
    isLast(before.mark) ? 0.3 : 0,
    isFollowed(before.mark) ? -0.4 : 0,
    sizeChanges(now, before) ? 0.4 : 0,
    afterBlank ? 0.3 : 0,
    now.head.some((text, index) => text !== '' && text === before.head[index]) ? -0.4 : 0,
  ];
  return parts.reduce((sum, part) => sum + part, 0) >= threshold;
}

/** 0 when two pages say the same of every label, 1 when they share none (total variation distance). */
function labelChange(now: Leaf['probabilities'], before: Leaf['probabilities']): number {
  let shared = 0;
  for (const [label, probability] of now) shared += Math.min(probability, before.get(label) ?? 0);
  return 1 - shared;
}

function restarts(now: PageMark | null, before: PageMark | null): boolean {
  return now?.number === 1 && before !== null;
}

function isLast(mark: PageMark | null): boolean {
  return mark !== null && mark.number === mark.total;
}

function isFollowed(mark: PageMark | null): boolean {
  return mark?.total != null && mark.number < mark.total;
}

function sizeChanges(now: Leaf, before: Leaf): boolean {
  if (now.size === null || before.size === null) return false;
  const [width, height] = before.size;
  return Math.abs(now.size[0] - width) > sameSize || Math.abs(now.size[1] - height) > sameSize;
}
