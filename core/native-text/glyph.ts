import { type BoundingBox, type Rotation } from '../page.ts';

/** How a run of text is painted. */
export interface TextStyle {
  /** Identity of the run: equal numbers, same run. */
  readonly run: number;
  /** PDF 32000-1 table 106: 0 fill, 1 stroke, 2 both, 3 neither, 4..7 the same and clip. */
  readonly renderMode: number;
  /** Of the paint, 0 black .. 255 white; null when it is a pattern or a shading. */
  readonly luminance: number | null;
  /** Of the paint, 0 clear .. 255 opaque. */
  readonly alpha: number;
}

/** One character of a page's native text, in the order of the file. */
export interface Glyph {
  /** As the file decodes it; a blank when it separates words. */
  readonly codePoint: number;
  /** From ascender to descender, over the whole advance; points of the page as shown. */
  readonly box: BoundingBox;
  /** Around the ink; empty for a blank. */
  readonly ink: BoundingBox;
  /** Clockwise degrees of the reading direction on the page as shown, 0 to the right; null when slanted. */
  readonly direction: Rotation | null;
  /** False when the file has no sure character for the shape. */
  readonly mapped: boolean;
  /** Undefined for blanks that the library put in between where it holds a word or a line to end. */
  readonly style: TextStyle | undefined;
}

/** Type as fonts have it rises and falls by these shares of its size about the baseline. */
const rise = 0.92;
const fall = 0.25;

/**
 * The box of a character whose font claims more height than type has, as fonts for formulas do.
 *
 * @param box - as the font has it.
 * @param type - `origin` on the baseline and `size` of the type in points, `direction` of reading.
 */
export function typeBox(
  box: BoundingBox,
  { origin, size, direction }: { origin: { x: number; y: number }; size: number; direction: Rotation },
): BoundingBox {
  const extent = (rise + fall) * size;
  switch (direction) {
    case 0:
      return { ...box, y: origin.y - rise * size, height: extent };
    case 90:
      return { ...box, x: origin.x - fall * size, width: extent };
    case 180:
      return { ...box, y: origin.y - fall * size, height: extent };
    case 270:
      return { ...box, x: origin.x - rise * size, width: extent };
  }
}
