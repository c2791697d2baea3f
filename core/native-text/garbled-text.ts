import { isBlankCode, isMeaningless } from './glyph-text.ts';

/** What the encoding of a text can be judged by. */
export interface EncodedCharacter {
  readonly codePoint: number;
  /** False when the file has no sure character for the shape. */
  readonly mapped: boolean;
}

/**
 * Per mille of the letters a..z, accents off: the mean of published tables of French, English, German, Spanish, Italian,
 * Portuguese and Dutch, rounded.
 */
const europeanLetters = [
  85, 14, 33, 40, 145, 14, 16, 25, 73, 6, 10, 46, 29, 72, 66, 24, 6, 64, 66, 66, 46, 14, 9, 3, 7, 9,
];
const europeanLength = Math.hypot(...europeanLetters);

/** For each letter a..z, those that follow it in ordinary words of French, English, German, Italian, Spanish, Dutch, Polish... */
const usualFollowers = [
  'abcdefghijklmnoprstuvwxyz', // a
  'abeijlorstuy', // b
  'acehikloqrstuyz', // c
  'adegijlnorstuz', // d
  'abcdefghijklmnopqrstuvwxyz', // e
  'aefilorstu', // f
  'adeghijlnorstuy', // g
  'aeilmnortuy', // h
  'abcdefghijklmnopqrstuvxyz', // i
  'aeinosu', // j
  'aeijklnorstuwy', // k
  'acdeghijklmnopstuvyz', // l
  'abeimnopstuyz', // m
  'abcdefghijklmnopqrstuvwyz', // n
  'abcdefghijklmnoprstuvwyz', // o
  'aefhijklnoprstuyz', // p
  'u', // q
  'abcdefghijklmnoprstuvwyz', // r
  'acdehijklmnopqstuvwyz', // s
  'aehijklmnoprstuvwyz', // t
  'abcdefghijklmnoprstuvxyz', // u
  'aeilnorsuvy', // v
  'aehilnorsuyz', // w
  'aceioptu', // x
  'acdeijklmnoprstuwz', // y
  'adeiklmnotuwyz', // z
].map((letters) => new Set(Array.from(letters, (letter) => letter.charCodeAt(0) - 0x61)));

/** Fewer letters say nothing: a table of figures, a title page, a form of boxes. */
const fewestLetters = 60;
/** Cosine between the page's letters and the table above: about 0.9 in prose, 0.75 in lists of names, 0.5 when shifted. */
const leastLikeness = 0.5;
/** Share of odd pairs among pairs of letters: 0.01 in prose, 0.36 (0.17 at best) when letters are swapped; and likeness below which it tells. */
const mostOddPairs = 0.13;
const soundLikeness = 0.92;
/** Share of letters that repeat the two before them. */
const mostRepeats = 0.08;
/** Share of characters without meaning that a page of bullets and check boxes stays below, and how many any page may have. */
const mostUnmapped = 0.12;
const freeUnmapped = 3;
/** Share of signs among characters that are neither letters nor figures in any writing. */
const mostSigns = 0.45;
const fewestCharacters = 60;

/** One font of several may be at fault: passages of this many characters are looked at, and this share of them may be odd. */
const passageLength = 300;
const mostGarbled = 0.2;

/** True when too many characters are missing, private or control codes. */
export function isUnmapped(characters: readonly EncodedCharacter[]): boolean {
  const shown = characters.filter(({ codePoint }) =>
    codePoint < 0x20 ? codePoint !== 0x0a && codePoint !== 0x0d && codePoint !== 0x09 : !isBlankCode(codePoint),
  );
  const unmapped = shown.filter(({ codePoint, mapped }) => !mapped || isMeaningless(codePoint)).length;
  return unmapped > freeUnmapped + mostUnmapped * shown.length;
}

/**
 * True when the characters look like no European language although they are many: what a wrong ToUnicode table gives,
 * each letter replaced by another or by a sign. Tables of figures, acronyms, short texts and other scripts pass.
 */
export function isGarbled(characters: readonly EncodedCharacter[]): boolean {
  if (isGarbledPassage(characters)) return true;
  const passages = Math.floor(characters.length / passageLength);
  const garbled = Array.from({ length: passages }, (_, index) =>
    isGarbledPassage(characters.slice(index * passageLength, (index + 1) * passageLength)),
  ).filter(Boolean).length;
  return garbled >= 2 && garbled >= mostGarbled * passages;
}

function isGarbledPassage(characters: readonly EncodedCharacter[]): boolean {
  const counts = letterCounts(characters);
  if (counts.signs > mostSigns * counts.shown && counts.shown >= fewestCharacters) return true;
  const letters = counts.latin.reduce((sum, count) => sum + count, 0);
  if (letters < fewestLetters || letters < counts.otherLetters) return false;
  if (counts.repeats > mostRepeats * letters) return true;
  const likeness = likenessToEuropean(counts.latin);
  if (likeness < leastLikeness) return true;
  return likeness < soundLikeness && counts.oddPairs > mostOddPairs * counts.pairs;
}

function isUsualPair(first: number, second: number): boolean {
  return usualFollowers[first]?.has(second) ?? true;
}

interface LetterCounts {
  /** Of a..z, accents and case off. */
  readonly latin: readonly number[];
  readonly otherLetters: number;
  /** Neighbours a..z within a word, and those that no language at hand writes. */
  readonly pairs: number;
  readonly oddPairs: number;
  /** Third and further same letters in a row, but for those that forms are filled with. */
  readonly repeats: number;
  /** Neither letters, figures nor the leaders and rules that forms are drawn with. */
  readonly signs: number;
  readonly shown: number;
}

/** `www`, `xxxx`. */
const fillers = new Set([22, 23]);
const leaders = new Set(Array.from('._-–—…·•*/|=□■☐☑☒✓', (sign) => sign.codePointAt(0)));

class LetterCounter implements LetterCounts {
  readonly latin = new Array<number>(26).fill(0);
  otherLetters = 0;
  pairs = 0;
  oddPairs = 0;
  repeats = 0;
  signs = 0;
  shown = 0;
  #last = -1;
  #repeated = 1;

  add(codePoint: number): void {
    const letter = latinLetter(codePoint);
    if (letter >= 0) this.#addLetter(letter);
    this.#last = letter;
    if (isBlankCode(codePoint) || leaders.has(codePoint)) return;
    this.shown += 1;
    if (letter >= 0) return;
    if (isOtherLetter(codePoint)) this.otherLetters += 1;
    else if (!isFigure(codePoint)) this.signs += 1;
  }

  #addLetter(letter: number): void {
    this.latin[letter] = (this.latin[letter] ?? 0) + 1;
    this.#repeated = letter === this.#last ? this.#repeated + 1 : 1;
    if (this.#repeated > 2 && !fillers.has(letter)) this.repeats += 1;
    if (this.#last < 0) return;
    this.pairs += 1;
    if (!isUsualPair(this.#last, letter)) this.oddPairs += 1;
  }
}

function letterCounts(characters: readonly EncodedCharacter[]): LetterCounts {
  const counter = new LetterCounter();
  for (const { codePoint } of characters) counter.add(codePoint);
  return counter;
}

function isFigure(codePoint: number): boolean {
  return codePoint >= 0x30 && codePoint <= 0x39;
}

/** 0..25, or -1. */
function latinLetter(codePoint: number): number {
  const plain = codePoint < 0x80 ? codePoint : (String.fromCodePoint(codePoint).normalize('NFKD').codePointAt(0) ?? 0);
  const lower = plain | 0x20;
  return plain > 0x40 && lower >= 0x61 && lower <= 0x7a ? lower - 0x61 : -1;
}

function isOtherLetter(codePoint: number): boolean {
  return codePoint >= 0x80 && /[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(codePoint));
}

function likenessToEuropean(counts: readonly number[]): number {
  const product = counts.reduce((sum, count, letter) => sum + count * (europeanLetters[letter] ?? 0), 0);
  return product / (Math.hypot(...counts) * europeanLength);
}
