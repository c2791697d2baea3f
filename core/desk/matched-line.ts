import { foldText } from '../classify/fold-text.ts';

/** Characters of a line that are shown at most. */
const longestLine = 240;

export interface MatchedLine {
  readonly line: string;
  /** Offsets of what matches, UTF-16, the end not included. */
  readonly matches: [number, number][];
}

/** The line of a text that holds the most of the words looked for, accents and case set aside. */
export function matchedLine(text: string, words: string): MatchedLine {
  const wanted = new Set(wordsOf(words).map(({ folded }) => folded));
  let best: MatchedLine = { line: '', matches: [] };
  for (const line of text.split('\n')) {
    const shown = line.slice(0, longestLine);
    const matches = wordsOf(shown).filter(({ folded }) => startsWithOne(folded, wanted));
    if (matches.length > best.matches.length) best = { line: shown, matches: matches.map(({ from, to }) => [from, to]) };
  }
  return best;
} // prettier-ignore

function startsWithOne(word: string, wanted: ReadonlySet<string>): boolean {
  return wanted.has(word) || [...wanted].some((start) => start.length > 2 && word.startsWith(start));
}

function wordsOf(text: string): { folded: string; from: number; to: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((found) => ({
    folded: foldWord(found[0]),
    from: found.index,
    to: found.index + found[0].length,
  }));
}

/** Digits as they are: `foldText` would make them all alike. */
function foldWord(word: string): string {
  return /\d/.test(word) ? word.toLowerCase() : foldText(word);
}
