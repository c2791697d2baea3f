import { z } from 'zod';

/** Clockwise degrees by which the page image was turned to be read upright. */
export const rotationSchema = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);
export type Rotation = z.infer<typeof rotationSchema>;

/** Axis-aligned rectangle on the upright page: PDF points (1/72 inch), origin at the top left, y downwards. */
export const boundingBoxSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type BoundingBox = z.infer<typeof boundingBoxSchema>;

export const wordSchema = z.object({
  text: z.string().min(1),
  /** Null where the format has no layout (e-mail, word-processor files). */
  box: boundingBoxSchema.nullable(),
  /** 0..1, how sure the OCR is; null for native text. */
  confidence: z.number().min(0).max(1).nullable(),
});
export type Word = z.infer<typeof wordSchema>;

/** Words of one line, left to right. */
export const lineSchema = z.object({ words: z.array(wordSchema) });
export type Line = z.infer<typeof lineSchema>;

export const textSourceSchema = z.enum(['native', 'ocr', 'none']);

/** One page as it was read, before it is classified. */
export const readPageSchema = z.object({
  /** From 1. */
  number: z.int().min(1),
  /** PDF points after rotation; null where the format has no layout. */
  width: z.number().nullable(),
  height: z.number().nullable(),
  rotation: rotationSchema,
  /** Degrees, -45..45, clockwise positive: slant of the text lines that remains on the upright page. */
  skew: z.number(),
  /** `none`: the page is blank or unreadable. */
  textSource: textSourceSchema,
  /** True when the page was looked at and bears no ink worth reading. */
  blank: z.boolean(),
  /** Reading order: top to bottom, columns one after the other, tables row by row. */
  lines: z.array(lineSchema),
  /** Mean confidence of the words weighted by their length, 0..1; null unless read by OCR. */
  textConfidence: z.number().min(0).max(1).nullable(),
});
export type ReadPage = z.infer<typeof readPageSchema>;

/** The page's text: words joined by a blank, lines by a line feed. */
export function pageText(page: Pick<ReadPage, 'lines'>): string {
  return page.lines.map((line) => line.words.map((word) => word.text).join(' ')).join('\n');
}
