import { type BoundingBox, type Word } from '../page.ts';
import { pointOnLine } from './crop-line.ts';
import { type ReadCharacter } from './decode-ctc.ts';
import { quadHeight, quadWidth, type Quad } from './quad.ts';

/** The recogniser's lines are grown around their ink; this share of the height is trimmed off above and below. */
const trim = 0.15;

/**
 * Cuts a recognised line into words at its blanks.
 *
 * @param characters - of the line, left to right.
 * @param quad - the line on the page image, in pixels.
 * @param pointsPerPixel - 72 / dpi.
 * @returns words with boxes in points; their confidence is the mean over their characters.
 */
export function lineWords(characters: readonly ReadCharacter[], quad: Quad, pointsPerPixel: number): Word[] {
  // Half the width of a character, as a share of the line: a peak lies in the middle of its character.
  const reach = (0.25 * quadHeight(quad)) / Math.max(1, quadWidth(quad));
  return splitAtBlanks(characters).map((word) => {
    const first = word[0]?.position ?? 0;
    const last = word.at(-1)?.position ?? 1;
    const confidence = word.reduce((sum, { probability }) => sum + probability, 0) / word.length;
    const text = word
      .map(({ text: character }) => character)
      .join('')
      .normalize('NFC');
    const box = boxOf(quad, { from: Math.max(0, first - reach), to: Math.min(1, last + reach) }, pointsPerPixel);
    return { text, box, confidence: Math.min(1, confidence) };
  });
}

function splitAtBlanks(characters: readonly ReadCharacter[]): ReadCharacter[][] {
  const words: ReadCharacter[][] = [[]];
  for (const character of characters) {
    if (character.text.trim() === '') words.push([]);
    else words.at(-1)?.push(character);
  }
  return words.filter((word) => word.length > 0);
}

function boxOf(quad: Quad, { from, to }: { from: number; to: number }, scale: number): BoundingBox {
  const corners = [from, to].flatMap((fraction) => [
    pointOnLine(quad, fraction, trim),
    pointOnLine(quad, fraction, 1 - trim),
  ]);
  const xs = corners.map(({ x }) => x * scale);
  const ys = corners.map(({ y }) => y * scale);
  const [x, y] = [Math.max(0, Math.min(...xs)), Math.max(0, Math.min(...ys))];
  return { x, y, width: Math.max(0, Math.max(...xs) - x), height: Math.max(0, Math.max(...ys) - y) };
}
