import { type Word } from '../../../core/page.ts';

/** Of every letter, in points; lines are 12 points apart. */
const letterWidth = 5;
const lineHeight = 10;

export interface TypesetLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** One line of words in a typeface of one width. */
export function setLine({ text, x, y, size = 1 }: TypesetLine): Word[] {
  let at = x;
  return text.split(' ').map((word) => {
    const width = word.length * letterWidth * size;
    const box = { x: at, y, width, height: lineHeight * size };
    at += width + letterWidth * size;
    return { text: word, box, confidence: null };
  });
}

/** Breaks a text into lines as a typesetter does: each is filled until the next word finds no room. */
export function breakLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && longer.length * letterWidth <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A column of paragraphs, half a line apart. */
export function setColumn(
  paragraphs: readonly string[],
  place: { x: number; y: number; width: number },
): { words: Word[]; lines: string[]; end: number } {
  const lines: string[] = [];
  const words: Word[] = [];
  let { y } = place;
  for (const paragraph of paragraphs) {
    for (const text of breakLines(paragraph, place.width)) {
      lines.push(text);
      words.push(...setLine({ text, x: place.x, y }));
      y += 12;
    }
    y += 6;
  }
  return { words, lines, end: y };
}

export const paragraphs = [
  'Le conseil approuve à l’unanimité le compte administratif présenté par le maire pour l’exercice écoulé, après en avoir délibéré.',
  'La commune adhère au service en ligne, qui permet à chacun de faire ses démarches sans se rendre à la mairie.',
  'Une convention a été signée avec le département pour l’entretien des sentiers de randonnée et des espaces verts.',
  'Les crédits correspondants sont inscrits au budget, et le maire est autorisé à signer toutes les pièces de cette affaire.',
];
