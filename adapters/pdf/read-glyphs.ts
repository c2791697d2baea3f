import { typeBox, type Glyph, type TextStyle } from '../../core/native-text/glyph.ts';
import { toShown, type PageFrame } from '../../core/native-text/page-frame.ts';
import { type BoundingBox, type Rotation } from '../../core/page.ts';
import { type Pdfium } from './pdfium.ts';
import { textStyle } from './read-style.ts';

const nowhere: BoundingBox = { x: 0, y: 0, width: 0, height: 0 };

/** Text at less than this from a quarter turn is upright in that turn. */
const slant = 12;

/** What the characters of one text object have in common. */
interface Run {
  readonly style: TextStyle;
  readonly direction: Rotation | null;
  /** Of the type on the page, in points. */
  readonly size: number;
}

/** Characters higher than this many times the size of the type are cut to it. */
const tallest = 1.8;

/** Reads the characters of one page, in the order of the file. */
export class GlyphReader {
  readonly #pdfium: Pdfium;
  readonly #textPage: number;
  readonly #frame: PageFrame;
  readonly #runs = new Map<number, Run>();

  /** @param page - what to read: `textPage` is PDFium's handle of its text. */
  constructor(pdfium: Pdfium, page: { readonly textPage: number; readonly frame: PageFrame }) {
    this.#pdfium = pdfium;
    this.#textPage = page.textPage;
    this.#frame = page.frame;
  }

  /** Number of characters, blanks put in by PDFium included. */
  count(): number {
    return Math.max(0, this.#pdfium.calls.FPDFText_CountChars(this.#textPage));
  }

  read(): Glyph[] {
    const glyphs: Glyph[] = [];
    for (let index = 0, count = this.count(); index < count; index++) {
      const glyph = this.#glyph(index);
      const last = glyphs.at(-1);
      if (last !== undefined && isPair(last.codePoint, glyph.codePoint)) glyphs.pop();
      const whole = last !== undefined && isPair(last.codePoint, glyph.codePoint) ? joinPair(last, glyph) : glyph;
      if (!isSameAgain(glyphs.at(-1), whole)) glyphs.push(whole);
    }
    return glyphs;
  }

  #glyph(index: number): Glyph {
    const { calls } = this.#pdfium;
    const object = calls.FPDFText_GetTextObject(this.#textPage, index);
    const run = object === 0 ? undefined : this.#run(object, index);
    // PDFium marks a hyphen at the end of a line by a control character.
    const hyphen = calls.FPDFText_IsHyphen(this.#textPage, index) === 1;
    return {
      codePoint: hyphen ? 0x2d : calls.FPDFText_GetUnicode(this.#textPage, index),
      box: this.#box(index, run),
      ink: this.#inkBox(index),
      direction: run === undefined ? null : run.direction,
      mapped: calls.FPDFText_HasUnicodeMapError(this.#textPage, index) !== 1,
      style: run?.style,
    };
  }

  #run(object: number, index: number): Run {
    const known = this.#runs.get(object);
    if (known !== undefined) return known;
    const run = { style: textStyle(this.#pdfium, object), direction: this.#direction(index), size: this.#size(index) };
    this.#runs.set(object, run);
    return run;
  }

  #direction(index: number): Rotation | null {
    const radians = this.#pdfium.calls.FPDFText_GetCharAngle(this.#textPage, index);
    const degrees = this.#frame.rotate + (radians * 180) / Math.PI;
    const quarter = Math.round(degrees / 90);
    if (!(Math.abs(degrees - quarter * 90) <= slant)) return null;
    const turns = [0, 90, 180, 270] as const;
    return turns[((quarter % 4) + 4) % 4] ?? 0;
  }

  /** Size of the type: that of the text state, scaled upwards by the text and page matrices. */
  #size(index: number): number {
    const { calls, scratch } = this.#pdfium;
    if (calls.FPDFText_GetMatrix(this.#textPage, index, scratch) !== 1) return 0;
    const [c, d] = [this.#pdfium.float32(2), this.#pdfium.float32(3)];
    return calls.FPDFText_GetFontSize(this.#textPage, index) * Math.hypot(c, d);
  }

  #box(index: number, run: Run | undefined): BoundingBox {
    const box = this.#looseBox(index);
    if (run === undefined || run.direction === null || !(run.size > 0)) return box;
    const { size, direction } = run;
    const extent = direction === 0 || direction === 180 ? box.height : box.width;
    if (extent <= tallest * size) return box;
    const { calls, scratch } = this.#pdfium;
    if (calls.FPDFText_GetCharOrigin(this.#textPage, index, scratch, scratch + 8) !== 1) return box;
    const [x, y] = [this.#pdfium.float64(0), this.#pdfium.float64(1)];
    return typeBox(box, { origin: this.#shown(x, x, { bottom: y, top: y }), size, direction });
  }

  /** FS_RECTF: left, top, right, bottom as floats. */
  #looseBox(index: number): BoundingBox {
    const { calls, scratch } = this.#pdfium;
    if (calls.FPDFText_GetLooseCharBox(this.#textPage, index, scratch) !== 1) return nowhere;
    const left = this.#pdfium.float32(0);
    const top = this.#pdfium.float32(1);
    const right = this.#pdfium.float32(2);
    const bottom = this.#pdfium.float32(3);
    return this.#shown(left, right, { bottom, top });
  }

  /** Left, right, bottom, top as doubles. */
  #inkBox(index: number): BoundingBox {
    const { calls, scratch } = this.#pdfium;
    const found = calls.FPDFText_GetCharBox(this.#textPage, index, scratch, scratch + 8, scratch + 16, scratch + 24);
    if (found !== 1) return nowhere;
    const left = this.#pdfium.float64(0);
    const right = this.#pdfium.float64(1);
    const bottom = this.#pdfium.float64(2);
    const top = this.#pdfium.float64(3);
    return this.#shown(left, right, { bottom, top });
  }

  #shown(left: number, right: number, { bottom, top }: { bottom: number; top: number }): BoundingBox {
    if (!Number.isFinite(left + right + bottom + top)) return nowhere;
    return toShown(this.#frame, {
      left: Math.min(left, right),
      bottom: Math.min(bottom, top),
      right: Math.max(left, right),
      top: Math.max(bottom, top),
    });
  }
}

/** Halves of a character beyond U+FFFF, which PDFium gives one by one. */
function isPair(high: number, low: number): boolean {
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}

function joinPair(high: Glyph, low: Glyph): Glyph {
  const codePoint = 0x10000 + (high.codePoint - 0xd800) * 0x400 + (low.codePoint - 0xdc00);
  return { ...high, codePoint, mapped: high.mapped && low.mapped };
}

/** PDFium gives such a character twice. */
function isSameAgain(last: Glyph | undefined, next: Glyph): boolean {
  return (
    last?.codePoint === next.codePoint &&
    next.codePoint > 0xffff &&
    last.ink.x === next.ink.x &&
    last.ink.y === next.ink.y
  );
}
