import { align, editDistance } from './edit-distance.ts';

/** Counts over one or more pages, to be summed before they are divided. */
export interface TextCounts {
  readonly pages: number;
  /** Pages of which nothing at all was read. */
  readonly emptyPages: number;
  readonly characters: number;
  readonly characterErrors: number;
  readonly truthWords: number;
  readonly readWords: number;
  readonly sharedWords: number;
  readonly accents: number;
  readonly keptAccents: number;
}

/** Shares in 0..1 (the error rate may exceed 1); null where the truth has nothing to count. */
export interface TextScores {
  readonly pages: number;
  readonly emptyPages: number;
  /** Levenshtein distance over truth characters, whole page: another reading order counts as errors. */
  readonly characterErrorRate: number | null;
  /** F1 of the two bags of words, whatever their order; case, accents and punctuation count. */
  readonly bagOfWordsF1: number | null;
  /** Accented letters found again in the like word, wherever it stands on the page. */
  readonly accentRecall: number | null;
}

const accented = new Set('éèàçêîôûëïùâœæÉÈÀÇÊÎÔÛËÏÙÂŒÆüÜöÖÿŸñÑíóáúäÄ');

/** Typography that no reader can be asked to tell apart. */
const folded: Readonly<Record<string, string>> = {
  ...{ '’': "'", '‘': "'", ʼ: "'", '“': '"', '”': '"', '–': '-', '—': '-', '−': '-', '…': '...' },
  ...{ '\u00a0': ' ', '\u202f': ' ', '\u00ad': '', '\f': ' ', ﬁ: 'fi', ﬂ: 'fl', '☐': '', '□': '' },
};

const nothing: TextCounts = {
  ...{ pages: 0, emptyPages: 0, characters: 0, characterErrors: 0 },
  ...{ truthWords: 0, readWords: 0, sharedWords: 0, accents: 0, keptAccents: 0 },
};

/** NFC, quotes, dashes and blanks made alike, white space to one blank. */
export function plainText(text: string): string {
  const alike = Array.from(text.normalize('NFC'), (character) => folded[character] ?? character).join('');
  return alike.replace(/\s+/gu, ' ').trim();
}

/** Compares what was read off one page with what stands on it. */
export function countPage(truth: string, read: string): TextCounts {
  const [truthText, readText] = [plainText(truth), plainText(read)];
  const [truthWords, readWords] = [wordsOf(truthText), wordsOf(readText)];
  const missed = without(truthWords, readWords);
  const accents = accentsOf(truthWords);
  return {
    pages: 1,
    emptyPages: readWords.length === 0 ? 1 : 0,
    characters: Array.from(truthText).length,
    characterErrors: editDistance(Array.from(truthText), Array.from(readText)),
    truthWords: truthWords.length,
    readWords: readWords.length,
    sharedWords: truthWords.length - missed.length,
    accents,
    keptAccents: accents - accentsOf(missed) + accentsInLikeWords(missed, without(readWords, truthWords)),
  };
}

/** @returns the scores of all pages together: long pages weigh more. */
export function scoreText(pages: readonly TextCounts[]): TextScores {
  const sum = pages.reduce(add, nothing);
  return {
    pages: sum.pages,
    emptyPages: sum.emptyPages,
    characterErrorRate: share(sum.characterErrors, sum.characters),
    bagOfWordsF1: share(2 * sum.sharedWords, sum.truthWords + sum.readWords),
    accentRecall: share(sum.keptAccents, sum.accents),
  };
}

function add(a: TextCounts, b: TextCounts): TextCounts {
  return {
    pages: a.pages + b.pages,
    emptyPages: a.emptyPages + b.emptyPages,
    characters: a.characters + b.characters,
    characterErrors: a.characterErrors + b.characterErrors,
    truthWords: a.truthWords + b.truthWords,
    readWords: a.readWords + b.readWords,
    sharedWords: a.sharedWords + b.sharedWords,
    accents: a.accents + b.accents,
    keptAccents: a.keptAccents + b.keptAccents,
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

function accentsOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + Array.from(word).filter((letter) => accented.has(letter)).length, 0);
}

/** Words of the first bag that the second has not, each as often as it is lacking. */
function without(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** Each missed word with accents takes the likest word still free, unless more than half of it differs. */
function accentsInLikeWords(missed: readonly string[], free: readonly string[]): number {
  const unused = free.map((word) => Array.from(word));
  let kept = 0;
  for (const word of missed.filter((candidate) => accentsOf([candidate]) > 0)) {
    const letters = Array.from(word);
    const closest = unused
      .map((other, index) => ({ index, ...align(letters, other) }))
      .reduce<{ index: number; distance: number; kept: readonly number[] } | undefined>(
        (best, next) => (best === undefined || next.distance < best.distance ? next : best),
        undefined,
      );
    if (closest === undefined || closest.distance > letters.length / 2) continue;
    unused.splice(closest.index, 1);
    kept += closest.kept.filter((place) => accented.has(letters[place] ?? '')).length;
  }
  return kept;
}
