import { type ReadCharacter } from './decode-ctc.ts';
import { type Lexicon } from './lexicon.ts';
import { repairAccents } from './repair-accents.ts';

/** A blank is put back where the network held it this likely, between characters that may be parted. */
const likelyBlank = 0.15;

/** French typography parts these from the word before (Imprimerie nationale, Lexique des règles typographiques): less is asked. */
const likelyBlankBeforeSign = 0.03;
const partedSign = /^[:;?!»%€]$/u;

/** Nothing is ever parted from what follows an opening sign, nor from a closing sign or a stop. */
const opening = /^[\s(['’«/-]$/u;
const closing = /^[\s,.)\]'’/-]$/u;

const likelyApostrophe = 0.01;
const likelyComma = 0.02;
const elided = /^[cdjlmnst]$/iu;
const vowel = /^[aeiouyhàâäéèêëîïôöùûüœæ]$/iu;

/**
 * Puts right what the recogniser often misses in French, on its own evidence only: blanks before signs, apostrophes of elided
 * words, accents, signs that look alike, decimal commas. Letters that were read surely are never changed.
 *
 * @param characters - of one line, in order.
 */
export function spellFrench(characters: readonly ReadCharacter[], lexicon: Pick<Lexicon, 'has'>): ReadCharacter[] {
  const parted = restoreBlanks(characters.map(lookAlike));
  return repairAccents(restoreApostrophes(parted, lexicon), lexicon);
}

/** `nº` is printed with a degree sign in French; a capital I before an apostrophe and a vowel is an l (« I'État »). */
function lookAlike(character: ReadCharacter, index: number, line: readonly ReadCharacter[]): ReadCharacter {
  if (character.text === 'º') return { ...character, text: '°' };
  if (character.text === '.' && isDecimalSign(line, index)) return { ...character, text: ',' };
  return character.text === 'I' && beginsElision(line, index) ? { ...character, text: 'l' } : character;
}

/** A stop between the only two figures of a number is the decimal comma where the network held a comma possible. */
function isDecimalSign(line: readonly ReadCharacter[], index: number): boolean {
  const heldPossible =
    line[index]?.others.some(({ text, probability }) => text === ',' && probability >= likelyComma) ?? false;
  if (!heldPossible) return false;
  const around = line.slice(Math.max(0, index - 12), index + 13).map(({ text }) => text);
  const before = around.slice(0, Math.min(12, index)).join('');
  const after = around.slice(Math.min(12, index) + 1).join('');
  return /(?:^|[^\d.])\d+$/u.test(before) && /^\d+(?:$|[^\d.]|\.(?!\d))/u.test(after);
}

function beginsElision(line: readonly ReadCharacter[], index: number): boolean {
  const [sign, next] = line.slice(index + 1, index + 3);
  return !isLetter(line[index - 1]) && sign?.text === "'" && vowel.test(next?.text ?? '');
}

function restoreBlanks(characters: readonly ReadCharacter[]): ReadCharacter[] {
  return characters.flatMap((character, index) => {
    const before = characters[index - 1];
    return before !== undefined && isParted(before, character)
      ? [inserted(' ', before, character), character]
      : [character];
  });
}

function isParted(before: ReadCharacter, character: ReadCharacter): boolean {
  if (opening.test(before.text) || closing.test(character.text)) return false;
  return character.missed.blank >= (partedSign.test(character.text) ? likelyBlankBeforeSign : likelyBlank);
}

/** `larticle` is no word, `article` is: the apostrophe is put back when the network held it possible. */
function restoreApostrophes(characters: readonly ReadCharacter[], lexicon: Pick<Lexicon, 'has'>): ReadCharacter[] {
  return characters.flatMap((character, index) => {
    const before = characters[index - 1];
    const isElision =
      before !== undefined &&
      elided.test(before.text) &&
      vowel.test(character.text) &&
      character.missed.apostrophe >= likelyApostrophe &&
      !isLetter(characters[index - 2]);
    if (!isElision) return [character];
    const rest = wordFrom(characters, index);
    const lost = rest.length >= 3 && lexicon.has(rest) && !lexicon.has(before.text + rest);
    return lost ? [inserted("'", before, character), character] : [character];
  });
}

function isLetter(character: ReadCharacter | undefined): boolean {
  return character !== undefined && /^\p{L}$/u.test(character.text);
}

/** The letters from `index` to the end of their word. */
function wordFrom(characters: readonly ReadCharacter[], index: number): string {
  const end = characters.findIndex((character, at) => at >= index && !isLetter(character));
  return characters
    .slice(index, end === -1 ? undefined : end)
    .map(({ text }) => text)
    .join('');
}

function inserted(text: string, before: ReadCharacter, after: ReadCharacter): ReadCharacter {
  const probability = text === ' ' ? after.missed.blank : after.missed.apostrophe;
  return {
    text,
    probability,
    position: (before.position + after.position) / 2,
    others: [],
    missed: { blank: 0, apostrophe: 0 },
  };
}
