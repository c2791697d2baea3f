import { type BoundingBox, type Line } from '../page.ts';
import { foldText } from './fold-text.ts';

/** A run of letters or of digits (now zeros) of the folded text, and the word of the page that it stands in. */
export interface PageToken {
  readonly text: string;
  /** The word as it stands on the page. */
  readonly word: string;
  /** Of the word; null without a layout. */
  readonly box: BoundingBox | null;
}

/** The part of a page that is looked at, folded. */
export interface FoldedPage {
  readonly tokens: readonly PageToken[];
  /** Folded lines joined by line feeds, single blanks within a line: what the rules are matched against. */
  readonly text: string;
  /** Latin capitals of the text as it stands, accented ones included. */
  readonly capitals: number;
}

const tokenPattern = /[a-z]+|0+/g;
const capital = /[A-ZÀ-ÖØ-Þ]/g;
const blanks = /[ \t-\r]+/g;
/** Longer runs are noise (glued words, base 64) and would cost more than they tell. */
const longestToken = 40;

/**
 * Folds and tokenises the beginning of a page.
 *
 * @param lines - of the page, in reading order.
 * @param limit - characters looked at, a blank after each word counted; the rest of the page is left out.
 */
export function foldPage(lines: readonly Line[], limit: number): FoldedPage {
  const tokens: PageToken[] = [];
  const folded: string[] = [];
  let left = limit;
  let capitals = 0;
  for (const line of lines) {
    if (left <= 0) break;
    const plainWords: string[] = [];
    for (const { text: word, box } of line.words) {
      if (left <= 0) break;
      const seen = word.slice(0, left);
      left -= seen.length + 1;
      capitals += seen.match(capital)?.length ?? 0;
      const plain = foldText(seen);
      plainWords.push(plain);
      for (const [token] of plain.matchAll(tokenPattern))
        tokens.push({ text: token.slice(0, longestToken), word, box });
    }
    folded.push(plainWords.join(' ').replace(blanks, ' ').trim());
  }
  return { tokens, text: folded.join('\n'), capitals };
}
