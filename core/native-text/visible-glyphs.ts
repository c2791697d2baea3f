import { type BoundingBox } from '../page.ts';
import { type GrayImage } from '../ports/file-opener.ts';
import { isBlankCode } from './glyph-text.ts';
import { type Glyph, type TextStyle } from './glyph.ts';
import { type PageFacts } from './page-facts.ts';

/** Part of a page at low resolution as shown, and without its native text. */
export interface PartPictures {
  /** What they show, in points of the page as shown. */
  readonly box: BoundingBox;
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

/** True when only a look can tell whether a character is seen. */
export function mayBeHidden({ codePoint, style, ink }: Glyph, facts: PageFacts): boolean {
  if (isBlankCode(codePoint)) return false;
  if (!facts.complete || style === undefined || facts.doubtfulRuns.has(style.run)) return true;
  return facts.coverings.some((covering) => meet(ink, covering));
}

function meet(a: BoundingBox, b: BoundingBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Keeps the characters that make a difference to what is shown: not the covered ones, nor white ones on white. */
export function seenGlyphs(glyphs: readonly Glyph[], pictures: readonly PartPictures[]): Glyph[] {
  return glyphs.filter(({ ink }) => pictures.some((part) => differs(part, ink)));
}

function differs({ box: { x, y }, shown, bare }: PartPictures, ink: BoundingBox): boolean {
  const scale = shown.dpi / 72;
  // Thin strokes are moved onto the nearest pixel.
  const [across, down] = [ink.width, ink.height].map((side) => (side * scale < 2 ? 1 : 0));
  const left = Math.max(0, Math.floor((ink.x - x) * scale) - (across ?? 0));
  const right = Math.min(shown.width, Math.ceil((ink.x - x + ink.width) * scale) + (across ?? 0));
  const top = Math.max(0, Math.floor((ink.y - y) * scale) - (down ?? 0));
  const bottom = Math.min(shown.height, Math.ceil((ink.y - y + ink.height) * scale) + (down ?? 0));
  for (let row = top; row < bottom; row++) {
    for (let i = row * shown.width + left; i < row * shown.width + right; i++) {
      if (Math.abs((shown.data[i] ?? 0) - (bare.data[i] ?? 0)) >= leastDifference) return true;
    }
  }
  return false;
}
