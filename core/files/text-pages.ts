import { type Limits } from '../limits.ts';
import { type Line } from '../page.ts';
import { type Opening, type SourcePage } from '../ports/file-opener.ts';
import { problem } from '../problem.ts';
import { filePages } from './file-pages.ts';

/** Characters of a page cut from text that runs on; a typed A4 page has about as many. */
const pageCharacters = 3000;
/** A page that the file itself ends is left whole up to here. */
const densePage = 2 * pageCharacters;
/** Longest piece of text without a blank kept as one word. */
const longestWord = 500;

/** One blank between words, none around; control and invisible characters count as blanks; NFC, no lone surrogate. */
function cleanLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/[\s\p{Cc}\u00ad\u200b\ufeff]+/gu, ' ')
    .trim();
}

/** Cuts text into pieces of at most `most` UTF-16 units, at a blank where there is one. */
function pieces(text: string, most: number): readonly string[] {
  const found: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const blank = rest.lastIndexOf(' ', most);
    const pair = /[\ud800-\udbff]/u.test(rest.charAt(most - 1)) ? 1 : 0;
    const end = blank > 0 ? blank : most - pair;
    found.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...found, rest];
}

/** Splits text at blanks into a line of words without place. */
export function textLine(text: string): Line {
  const words = cleanLine(text)
    .split(' ')
    .filter((word) => word !== '')
    .flatMap((word) => pieces(word, longestWord));
  return { words: words.map((word) => ({ text: word, box: null, confidence: null })) };
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

function cutAtLineEnds(lines: readonly string[]): readonly (readonly string[])[] {
  const pages: string[][] = [[]];
  let length = 0;
  for (const line of lines) {
    if (length >= pageCharacters) {
      pages.push([]);
      length = 0;
    }
    pages.at(-1)?.push(line);
    length += line.length + 1;
  }
  return pages;
}

/**
 * Makes pages of running text.
 *
 * @param stretches - lines of text between the page breaks of the file itself; where a stretch is too long for a page, it
 *   is cut about every 3,000 characters, at the end of a line. Empty lines and pages are left out.
 * @returns at least one page, maybe empty.
 */
export function textPages(stretches: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const pages = stretches.flatMap((stretch) => {
    const lines = stretch
      .map(cleanLine)
      .filter((line) => line !== '')
      .flatMap((line) => pieces(line, pageCharacters));
    return lengthOf(lines) <= densePage ? [lines] : cutAtLineEnds(lines);
  });
  const written = pages.filter((lines) => lines.length > 0);
  return written.length > 0 ? written : [[]];
}

/** A page of text without layout. */
export function textPage(lines: readonly string[]): SourcePage {
  return { size: null, native: { lines: lines.map(textLine), rotation: 0 }, image: () => Promise.resolve(null) };
}

/** Opens text as a file of native pages without layout; rejected when it makes more pages than `limits.pagesPerFile`. */
export function openText(
  stretches: readonly (readonly string[])[],
  about: Parameters<typeof filePages>[1],
  limits: Limits,
): Opening {
  const tooMany = (pages: number): Opening => {
    const detail = `${pages} pages, limite ${limits.pagesPerFile}.`;
    return { kind: 'rejected', mediaType: about.mediaType, problem: problem('too-many-pages', detail) };
  };
  const fewest = Math.ceil(stretches.reduce((sum, stretch) => sum + lengthOf(stretch), 0) / densePage);
  if (fewest > 4 * limits.pagesPerFile) return tooMany(fewest);
  const pages = textPages(stretches);
  return pages.length > limits.pagesPerFile
    ? tooMany(pages.length)
    : { kind: 'opened', file: filePages(pages.map(lazyPage), about) };
}

/** Words are only made of a page when it is asked for: those of a whole book would fill the memory. */
function lazyPage(lines: readonly string[]): SourcePage {
  return {
    ...textPage([]),
    get native() {
      return textPage(lines).native;
    },
  };
}
