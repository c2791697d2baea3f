import { type BoundingBox } from '../page.ts';
import { type GrayImage } from '../ports/file-opener.ts';
import { isBlankCode } from './glyph-text.ts';
import { type Glyph, type TextStyle } from './glyph.ts';

/** A page at low resolution as shown, and without its native text. */
export interface PagePictures {
  readonly shown: GrayImage;
  readonly bare: GrayImage;
}

/** Smaller type cannot be read. */
const leastHeight = 1;
/** Thinner paint may not show. */
const leastAlpha = 128;
/** Least difference, of 255, that a character makes to a pixel to be seen. */
const leastDifference = 10;

/** True when a character cannot be seen, whatever else the page shows: painted by nobody, of no size, or off the page. */
export function isSurelyHidden({ box, style, codePoint }: Glyph, page: { width: number; height: number }): boolean {
  if (isBlankCode(codePoint)) return false;
  if (style?.renderMode === 3 || style?.alpha === 0) return true;
  const hasNoSize = Math.min(box.width, box.height) <= 0 || Math.max(box.width, box.height) < leastHeight;
  return hasNoSize || isOff(box.x + box.width / 2, page.width) || isOff(box.y + box.height / 2, page.height);
}

function isOff(middle: number, size: number): boolean {
  return middle < 0 || middle > size;
}

/** True for paint that shows wherever it stands out from its ground: filled or stroked with an opaque colour. */
export function isPlain({ renderMode, luminance, alpha }: TextStyle): boolean {
  return renderMode <= 2 && luminance !== null && alpha >= leastAlpha;
}

/** Keeps the characters that make a difference to the page: not the covered ones, nor white ones on white. */
export function seenGlyphs(glyphs: readonly Glyph[], { shown, bare }: PagePictures): Glyph[] {
  const scale = shown.dpi / 72;
  return glyphs.filter((glyph) => isBlankCode(glyph.codePoint) || differs({ shown, bare }, glyph.ink, scale));
}

function differs({ shown, bare }: PagePictures, box: BoundingBox, scale: number): boolean {
  // Thin strokes are moved onto the nearest pixel.
  const [across, down] = [box.width, box.height].map((side) => (side * scale < 2 ? 1 : 0));
  const left = Math.max(0, Math.floor(box.x * scale) - (across ?? 0));
  const right = Math.min(shown.width, Math.ceil((box.x + box.width) * scale) + (across ?? 0));
  const top = Math.max(0, Math.floor(box.y * scale) - (down ?? 0));
  const bottom = Math.min(shown.height, Math.ceil((box.y + box.height) * scale) + (down ?? 0));
  for (let y = top; y < bottom; y++) {
    for (let i = y * shown.width + left; i < y * shown.width + right; i++) {
      if (Math.abs((shown.data[i] ?? 0) - (bare.data[i] ?? 0)) >= leastDifference) return true;
    }
  }
  return false;
}
