import { z } from 'zod';
import { type ReadPage, rotationSchema, type Word } from '../page.ts';

/** `words/<sha256>.json`, as {@link PageWords} says. */
const keptSchema = z.object({
  pages: z.array(
    z.object({
      number: z.int().min(1),
      width: z.number().nullable(),
      height: z.number().nullable(),
      rotation: rotationSchema,
      lines: z.array(z.array(z.tuple([z.string().min(1), z.number().nullable()]).rest(z.number().nullable()))),
    }),
  ),
});

/** The pages of an earlier analysis, as far as a classifier looks at them. @throws ZodError when they are none. */
export function keptPages(words: unknown): ReadPage[] {
  return keptSchema.parse(words).pages.map(({ lines, ...page }) => {
    const read = lines.map((line) => ({ words: line.map(wordOf) }));
    const ocr = lines.some((line) => line.some(([, confidence]) => confidence !== null));
    const textSource = lines.length === 0 ? 'none' : ocr ? 'ocr' : 'native';
    return { ...page, skew: 0, textSource, blank: lines.length === 0, lines: read, textConfidence: null };
  });
}

function wordOf([text, confidence, x, y, width, height]: readonly [string, number | null, ...(number | null)[]]): Word {
  const boxed = x != null && y != null && width != null && height != null;
  return { text, confidence, box: boxed ? { x, y, width, height } : null };
}
