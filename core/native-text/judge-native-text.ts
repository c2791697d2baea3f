import { textLikeRegions } from '../ink/text-like-regions.ts';
import { type BoundingBox } from '../page.ts';
import { type GrayImage } from '../ports/file-opener.ts';
import { gatherBoxes } from './gather-boxes.ts';
import { isGarbled, isUnmapped } from './garbled-text.ts';
import { isBlankCode } from './glyph-text.ts';
import { type Glyph } from './glyph.ts';
import { type PageFacts } from './page-facts.ts';
import { isSurelyHidden, mayBeHidden, seenGlyphs, type PartPictures } from './visible-glyphs.ts';

/** Why the native text of a page is not used. */
export type NativeFault =
  /** The page has no character at all. */
  | 'no-text'
  /** Characters without a known meaning: private codes, controls, failed mappings. */
  | 'unmapped'
  /** Characters that make up no language: a wrong encoding. */
  | 'garbled'
  /** Text that nobody sees: invisible, covered, white on white, off the page. */
  | 'hidden'
  /** Visible text that is little against the print which only the picture shows: a scan with a stamp, outlined type. */
  | 'thin-layer'
  /** The page could not be looked at, although only a look would tell. */
  | 'not-shown';

export type NativeVerdict =
  | { readonly kind: 'sane'; readonly glyphs: readonly Glyph[] }
  | { readonly kind: 'insane'; readonly fault: NativeFault };

export interface JudgedPage {
  readonly size: { readonly width: number; readonly height: number };
  readonly glyphs: readonly Glyph[];
  readonly facts: PageFacts;
  /** Renders parts of the page with and without its native text, at 72 dpi or less; undefined when it cannot. */
  look(parts: readonly BoundingBox[]): readonly PartPictures[] | undefined;
  /** The whole page without its native text, at 72 dpi or less; undefined when it cannot be rendered. */
  bare(): GrayImage | undefined;
}

/** Images over this share of the page, or paths of this many segments, may hold print. */
const muchImage = 0.25;
const manySegments = 3000;
/** On a page with fewer characters, less will do. */
const fewCharacters = 200;
const someImage = 0.02;
const someSegments = 400;
/** Print in the picture that is disregarded: this share of the native print, and this many square inches. */
const toleratedShare = 0.5;
const toleratedArea = 0.35;

/** Says whether a page's native text can stand for what the page shows, cheap tests first. */
export function judgeNativeText(page: JudgedPage): NativeVerdict {
  if (printedCount(page.glyphs) === 0) return insane('no-text');
  const painted = page.glyphs.filter((glyph) => !isSurelyHidden(glyph, page.size) && !isClipped(glyph, page.facts));
  const printed = printedCount(painted);
  if (printed === 0) return insane('hidden');
  // What is bare is looked at first where it will be wanted anyway: its parts need not be rendered again.
  if (mayHoldPrint(page.facts, printed) && page.bare() === undefined) return insane('not-shown');
  const seen = lookClosely(page, painted);
  if (seen === undefined) return insane('not-shown');
  const left = printedCount(seen);
  if (left === 0) return insane('hidden');
  if (!mayHoldPrint(page.facts, left)) return decoded(seen);
  const bare = page.bare();
  if (bare === undefined) return insane('not-shown');
  return isThin(seen, bare) ? insane('thin-layer') : decoded(seen);
}

function isClipped({ style }: Glyph, { clippedRuns }: PageFacts): boolean {
  return style !== undefined && clippedRuns.has(style.run);
}

/** Leaves out the characters that a look shows not to be seen; undefined when the page cannot be looked at. */
function lookClosely(page: JudgedPage, painted: readonly Glyph[]): readonly Glyph[] | undefined {
  const doubtful = new Set(painted.filter((glyph) => mayBeHidden(glyph, page.facts)));
  if (doubtful.size === 0) return painted;
  const pictures = page.look(gatherBoxes([...doubtful].map(({ ink }) => ink)));
  if (pictures === undefined) return undefined;
  const seen = new Set(seenGlyphs([...doubtful], pictures));
  return painted.filter((glyph) => !doubtful.has(glyph) || seen.has(glyph));
}

function decoded(glyphs: readonly Glyph[]): NativeVerdict {
  if (isUnmapped(glyphs)) return insane('unmapped');
  return isGarbled(glyphs) ? insane('garbled') : { kind: 'sane', glyphs };
}

function insane(fault: NativeFault): NativeVerdict {
  return { kind: 'insane', fault };
}

function printedCount(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((count, { codePoint }) => (isBlankCode(codePoint) ? count : count + 1), 0);
}

function mayHoldPrint(facts: PageFacts, characters: number): boolean {
  if (!facts.complete || facts.imageShare > muchImage || facts.outlineSegments > manySegments) return true;
  return characters < fewCharacters && (facts.imageShare > someImage || facts.outlineSegments > someSegments);
}

/** Compares areas of print, in square inches: that of the picture without the native text, and that of the text. */
function isThin(seen: readonly Glyph[], bare: GrayImage): boolean {
  const pictured = textLikeRegions(bare).reduce((sum, { width, height }) => sum + width * height, 0) / bare.dpi ** 2;
  const native = seen.reduce((sum, { box, ink }) => sum + box.width * ink.height, 0) / 72 ** 2;
  return pictured > toleratedArea + toleratedShare * native;
}
