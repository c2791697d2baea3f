import { type BoundingBox, type Line } from '../page.ts';

/** A word as it may be shown: the characters of a personal number stand as `•`. */
export interface ShownWord {
  readonly text: string;
  readonly box: BoundingBox | null;
  readonly masked: boolean;
}

/** Where a number stands in the text of a line: offsets, the end not included. */
type Span = readonly [start: number, end: number];

interface Kind {
  readonly pattern: RegExp;
  /** Of the number without blanks. */
  readonly holds: (number: string) => boolean;
}

/**
 * Numbers as they are written, blanks or dots between groups; bounded, so that hostile text costs no more than its length.
 *
 * NIR: sex, year, month (or a code above 20 for people whose month is not known), département or 2A/2B, commune, order, key (INSEE,
 * décret 2019-341 lists who may use it). With its key it is masked even where the key is wrong: OCR may have misread a digit.
 */
const kinds: readonly Kind[] = [
  {
    pattern: /(?<![\dA-Z])[12378][ .]?\d{2}[ .]?(?:0[1-9]|[1-9]\d)[ .]?(?:\d{2}|2[AB])[ .]?\d{3}[ .]?\d{3}[ .]{0,3}\d{2}(?![\dA-Z])/g,
    holds: () => true,
  },
  {
    pattern: /(?<![\dA-Z])FR ?\d{2}(?:[ .]?[\dA-Z]{4}){5}[ .]?[\dA-Z]{3}(?![\dA-Z])/g,
    holds: () => true,
  },
  { pattern: /(?<![\dA-Z])[A-Z]{2}\d{2}(?: ?[\dA-Z]{4}){2,7}(?: ?[\dA-Z]{1,3})?(?![\dA-Z])/g, holds: isIban },
  { pattern: /(?<![\dA-Z])\d{5} +\d{5} +[\dA-Z]{11} +\d{2}(?![\dA-Z])/g, holds: isRib },
]; // prettier-ignore

const dot = '•';

/** Masks social security numbers (NIR) and bank accounts (IBAN, RIB) in one line, whichever words they are split into. */
export function maskLine({ words }: Line): readonly ShownWord[] {
  const masked = maskText(words.map((word) => word.text).join(' '));
  let start = 0;
  return words.map(({ text, box }) => {
    const shown = masked.slice(start, start + text.length);
    start += text.length + 1;
    return { text: shown, box, masked: shown !== text };
  });
}

/** Masks the same numbers in a text of any length; a number does not go on behind the end of a line. Offsets stay. */
export function maskText(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const [start, end] of personalNumbers(text)) {
    const from = Math.max(at, start);
    parts.push(text.slice(at, from), text.slice(from, end).replace(letterOrDigit, dot));
    at = Math.max(at, end);
  }
  return parts.join('') + text.slice(at);
}

/** In the order in which they begin. */
function personalNumbers(text: string): Span[] {
  const searched = plain(text);
  const found = kinds.flatMap(({ pattern, holds }) =>
    [...searched.matchAll(pattern)].flatMap((match): Span[] =>
      holds(match[0].replace(/[ .]/g, '')) ? [[match.index, match.index + match[0].length]] : [],
    ),
  );
  return found.sort(([a], [b]) => a - b);
}

/** The text in capitals, every blank within a line as the common one: as long as it was, so that offsets fit. */
function plain(text: string): string {
  return text.replace(/[a-z]/g, (letter) => letter.toUpperCase()).replace(/[^\S\n\r]/g, ' ');
}

const letterOrDigit = /[\p{L}\d]/gu;

/** ISO 13616: the first four characters put last, letters as 10 to 35, leave 1 when divided by 97 (ISO 7064, MOD 97-10). */
function isIban(iban: string): boolean {
  return remainder(iban.slice(4) + iban.slice(0, 4)) === 1;
}

/** Letters of French account numbers, A to Z, stand for digits (Comité français d’organisation et de normalisation bancaires). */
const ribDigits = '12345678912345678923456789';

/** 97 - ((89 × bank + 15 × branch + 3 × account) mod 97) is the key: the whole number is divisible by 97. */
function isRib(rib: string): boolean {
  const digits = rib.replace(/[A-Z]/g, (letter) => ribDigits.charAt(letter.charCodeAt(0) - 65));
  return remainder(digits) === 0;
}

/** Of a number of any length by 97; letters stand for 10 to 35. */
function remainder(number: string): number {
  return Array.from(number).reduce((rest, character) => {
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 55;
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
}
