import { compile } from 'html-to-text';

const unseen = ['head', 'title', 'script', 'style', 'template', 'noscript', 'svg', 'object', 'iframe', 'select', 'img'];
const cells = ['td', 'th'];
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Characters of the longest page that is converted; it takes some ten seconds. */
export const longestHtml = 16_000_000;

const toText = compile({
  wordwrap: false,
  limits: { maxInputLength: longestHtml },
  selectors: [
    ...unseen.map((selector) => ({ selector, format: 'skip' })),
    ...headings.map((selector) => ({ selector, options: { uppercase: false } })),
    // The cells of a row are one line, as in word-processor files.
    ...cells.map((selector) => ({ selector, format: 'inlineSurround', options: { suffix: ' ' } })),
    { selector: 'table', format: 'block' },
    { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    { selector: 'a', options: { ignoreHref: true } },
  ],
});

/**
 * The lines of text that a web page shows; nothing is fetched or run.
 *
 * @param html - at most {@link longestHtml} characters, else the rest is left out.
 * @returns none when elements are nested beyond what the library can walk.
 */
export function htmlLines(html: string): readonly string[] {
  try {
    return toText(html).split('\n');
  } catch {
    return [];
  }
}
