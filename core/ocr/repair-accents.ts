import { type ReadCharacter } from './decode-ctc.ts';
import { type Lexicon } from './lexicon.ts';

/** Words of fewer letters are left alone: `a` and `à` are both words. */
const leastLetters = 3;

/** Among so many doubtful letters the word is not French, or not a word. */
const mostDoubtful = 4;

const letter = /^\p{L}\p{M}*$/u;

/**
 * Wins back the accents that faint scans lose, on doubtful letters only.
 *
 * A word that is no French form, and that becomes one by giving a letter another accent which the network itself held possible
 * there, is read so; among several, the one the network finds likeliest. Everything else stays as it was read.
 *
 * @param characters - of one line, in order.
 * @returns the characters, as many and at the same places.
 */
export function repairAccents(characters: readonly ReadCharacter[], lexicon: Pick<Lexicon, 'has'>): ReadCharacter[] {
  return wordRuns(characters).flatMap((run) => (isDoubtful(run, lexicon) ? repairWord(run, lexicon) : run));
}

/** Cuts the line into runs of letters and runs of anything else. */
function wordRuns(characters: readonly ReadCharacter[]): ReadCharacter[][] {
  const runs: ReadCharacter[][] = [];
  let inWord: boolean | undefined;
  for (const character of characters) {
    const isLetter = letter.test(character.text);
    if (isLetter === inWord) runs.at(-1)?.push(character);
    else runs.push([character]);
    inWord = isLetter;
  }
  return runs;
}

function isDoubtful(run: readonly ReadCharacter[], lexicon: Pick<Lexicon, 'has'>): boolean {
  const doubtful = run.filter((character) => variants(character).length > 1).length;
  return run.length >= leastLetters && doubtful > 0 && doubtful <= mostDoubtful && !lexicon.has(textOf(run));
}

function repairWord(run: ReadCharacter[], lexicon: Pick<Lexicon, 'has'>): ReadCharacter[] {
  let readings: { characters: ReadCharacter[]; likelihood: number }[] = [{ characters: [], likelihood: 1 }];
  for (const character of run) {
    readings = readings.flatMap(({ characters, likelihood }) =>
      variants(character).map((variant) => ({
        characters: [...characters, variant],
        likelihood: likelihood * variant.probability,
      })),
    );
  }
  const words = readings.filter(({ characters }) => lexicon.has(textOf(characters)));
  return words.sort((a, b) => b.likelihood - a.likelihood)[0]?.characters ?? run;
}

/** The character as read, then the same letter under other accents; an accent that was read is never taken away. */
function variants(character: ReadCharacter): ReadCharacter[] {
  const base = withoutAccent(character.text);
  const others = character.others.filter(
    ({ text }) => text !== base && text !== character.text && withoutAccent(text) === base,
  );
  return [character, ...others.map((other) => ({ ...character, ...other }))];
}

/** Case is kept: an accent changes no capital. */
function withoutAccent(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

function textOf(run: readonly ReadCharacter[]): string {
  return run.map(({ text }) => text).join('');
}
