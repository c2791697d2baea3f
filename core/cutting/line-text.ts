import { type Line } from '../page.ts';

/** Text of a line, words joined by a blank. @param most - characters kept. */
export function lineText({ words }: Line, most: number): string {
  return words
    .map((word) => word.text)
    .join(' ')
    .slice(0, most);
}
