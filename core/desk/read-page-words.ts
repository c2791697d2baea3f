import { z } from 'zod';
import { type Line, type Word } from '../page.ts';

/** See {@link PageWords}: what is asked of it here. */
const pageWordsFileSchema = z.object({
  pages: z.array(
    z.object({
      number: z.int(),
      lines: z.array(z.array(z.tuple([z.string(), z.number().nullable()], z.number()))),
    }),
  ),
});

/** The lines of each page, from the text of `words/<sha256>.json`. */
export function readPageWords(text: string): ReadonlyMap<number, readonly Line[]> {
  const { pages } = pageWordsFileSchema.parse(JSON.parse(text));
  return new Map(pages.map(({ number, lines }) => [number, lines.map((words) => ({ words: words.map(wordOf) }))]));
}

function wordOf([text, confidence, ...box]: [string, number | null, ...number[]]): Word {
  const [x, y, width, height] = box;
  const isPlaced = x !== undefined && y !== undefined && width !== undefined && height !== undefined;
  return { text, confidence, box: isPlaced ? { x, y, width, height } : null };
}
