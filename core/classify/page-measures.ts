import { type FoldedPage } from './page-tokens.ts';

/** What can be measured on a page's text without knowing any word. */
export const measureNames = ['letters', 'digitShare', 'capitalShare', 'lineLetters'] as const;

export type PageMeasures = Readonly<Record<(typeof measureNames)[number], number>>;

/**
 * @returns `letters`: a-z of the folded text; `digitShare`: digits among letters and digits; `capitalShare`: capitals
 * among letters; `lineLetters`: letters and digits a line. Shares are 0 for a page without any.
 */
export function pageMeasures(page: FoldedPage): PageMeasures {
  let letters = 0;
  let digits = 0;
  for (const { text } of page.tokens) {
    if (text.startsWith('0')) digits += text.length;
    else letters += text.length;
  }
  const lines = page.text === '' ? 1 : page.text.split('\n').length;
  return {
    letters,
    digitShare: digits / Math.max(1, letters + digits),
    capitalShare: page.capitals / Math.max(1, letters),
    lineLetters: (letters + digits) / lines,
  };
}
