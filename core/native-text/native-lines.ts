import { type Line, type Rotation, type Word } from '../page.ts';
import { type NativeText } from '../ports/file-opener.ts';
import { orderLines } from '../reading-order/order-lines.ts';
import { glyphWords, type DirectedWords } from './glyph-words.ts';
import { type Glyph } from './glyph.ts';
import { oppositeTurn, turnBox } from './page-frame.ts';

/**
 * Lays visible characters out as lines on the upright page.
 *
 * The page is turned the way most of its characters are read; what is written in another direction (a note up the
 * margin, a slanted watermark) comes after, line by line.
 *
 * @param page - size in points of the page as shown.
 */
export function nativeLines(glyphs: readonly Glyph[], page: { width: number; height: number }): NativeText {
  const groups = glyphWords(glyphs, page).sort((a, b) => letters(b) - letters(a));
  const main = groups.find((group) => group.direction !== null)?.direction ?? 0;
  const lines = groups.flatMap((group) => orderGroup(group, page));
  const rotation = oppositeTurn(main);
  return { rotation, lines: lines.map((line) => turnLine(line, page, rotation)) };
}

function letters({ direction, words }: DirectedWords): number {
  return direction === null ? 0 : words.reduce((sum, word) => sum + word.text.length, 0);
}

/** Lines of one direction, boxes still on the page as shown. */
function orderGroup({ direction, words }: DirectedWords, page: { width: number; height: number }): Line[] {
  if (direction === null) return words.map((word) => ({ words: [word] }));
  if (direction === 0) return orderLines(words);
  const turn = oppositeTurn(direction);
  const turned = turn === 180 ? page : { width: page.height, height: page.width };
  const upright = words.map((word) => turnWord(word, page, turn));
  return orderLines(upright).map((line) => turnLine(line, turned, direction));
}

function turnLine(line: Line, page: { width: number; height: number }, turn: Rotation): Line {
  return turn === 0 ? line : { words: line.words.map((word) => turnWord(word, page, turn)) };
}

function turnWord(word: Word, page: { width: number; height: number }, turn: Rotation): Word {
  return word.box === null ? word : { ...word, box: turnBox(word.box, page, turn) };
}
