import { type AnalysedPage } from '../../../core/analysed-page.ts';
import { analysedPage } from '../classify/pages.ts';

/** A line of text and where it begins on an A4 sheet, points; type of 11 points unless given. */
export interface Typed {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly height?: number;
}

const letterWidth = 0.5;

/** An A4 page of native text with its words where a program would set them, classified as `label`. */
export function sheet(number: number, lines: readonly Typed[], label: string): AnalysedPage {
  const placed = [...lines].sort((a, b) => a.y - b.y);
  const page = {
    number,
    width: 595.28,
    height: 841.89,
    rotation: 0,
    skew: 0,
    textSource: lines.length === 0 ? 'none' : 'native',
    blank: lines.length === 0,
    lines: placed.map(wordsOf),
    textConfidence: null,
  } as const;
  return analysedPage(page, { [label]: 0.9 });
}

/** Lines one under the other from `y` on. */
export function block(y: number, texts: readonly string[], x = 60): Typed[] {
  return texts.map((text, index) => ({ text, x, y: y + 15 * index }));
}

function wordsOf({ text, x = 60, y, height = 11 }: Typed): AnalysedPage['page']['lines'][number] {
  let left = x;
  return {
    words: text.split(' ').map((word) => {
      const box = { x: left, y, width: word.length * height * letterWidth, height };
      left += (word.length + 1) * height * letterWidth;
      return { text: word, box, confidence: null };
    }),
  };
}
