import { type PageFacts } from '../../core/native-text/page-facts.ts';
import { identity, multiply, type Matrix } from '../../core/native-text/matrix.ts';
import { union } from '../../core/native-text/glyph-words.ts';
import { PaintedGround } from '../../core/native-text/painted-ground.ts';
import { isPlain } from '../../core/native-text/visible-glyphs.ts';
import { type BoundingBox } from '../../core/page.ts';
import { objectBox, objectMatrix, shownArea } from './object-bounds.ts';
import { type PdfPage } from './pdf-page.ts';
import { type Pdfium } from './pdfium.ts';
import { fillPaint, textStyle } from './read-style.ts';
import { clippedShare, hasOptionalMark } from './text-masks.ts';

/** FPDF_PAGEOBJ_*. */
const kinds = { text: 1, path: 2, image: 3, shading: 4, form: 5 } as const;

/** Of a drawing of more objects, only the texts are noted. */
const mostObjects = 60_000;
/** PDFium itself goes no deeper. */
const deepestForm = 40;
/** Thinner fills are rules and borders; clearer ones hide nothing. Points, and 0..255. */
const thinnest = 2;
const leastAlpha = 100;
/** A path of more segments than a rectangle with round corners may leave parts of its bounds bare. */
const mostSolidSegments = 12;
/** Filled shapes of this height may be letters: points. */
const tallestLetter = 60;
/** Beyond so many covered places, the last ones are told as one. */
const mostCoverings = 100;
/** An image stands for the page when it covers this share of it. */
const scanShare = 0.7;

export interface PageSurvey {
  readonly facts: PageFacts;
  /** PDFium's handles of the text objects, those inside forms too. */
  readonly textObjects: readonly number[];
}

/** Walks the painted objects of a page, in painting order. */
export function surveyPage(page: PdfPage): PageSurvey {
  const walk = new ObjectWalk(page);
  const { calls } = page.pdfium;
  walk.level({ count: calls.FPDFPage_CountObjects, get: calls.FPDFPage_GetObject, owner: page.handle }, identity, 0);
  return walk.survey();
}

interface Level {
  readonly count: (owner: number) => number;
  readonly get: (owner: number, index: number) => number;
  readonly owner: number;
}

class ObjectWalk {
  readonly #page: PdfPage;
  readonly #pdfium: Pdfium;
  readonly #ground: PaintedGround;
  readonly #textObjects: number[] = [];
  readonly #marks = new Map<number, boolean>();
  #objects = 0;
  #imageShare = 0;
  #largest = { share: 0, pixels: 0 };
  #storedPixels = 0;
  #outlineSegments = 0;
  readonly #doubtfulRuns = new Set<number>();
  readonly #coverings: BoundingBox[] = [];
  readonly #clippedRuns = new Set<number>();
  #complete = true;

  constructor(page: PdfPage) {
    this.#page = page;
    this.#pdfium = page.pdfium;
    this.#ground = new PaintedGround(page.size);
  }

  survey(): PageSurvey {
    const facts: PageFacts = {
      imageShare: Math.min(1, this.#imageShare),
      scanPixels: this.#largest.share >= scanShare ? this.#largest.pixels : null,
      storedPixels: this.#storedPixels,
      outlineSegments: this.#outlineSegments,
      doubtfulRuns: this.#doubtfulRuns,
      coverings: this.#coverings,
      clippedRuns: this.#clippedRuns,
      complete: this.#complete,
    };
    return { facts, textObjects: this.#textObjects };
  }

  level({ count, get, owner }: Level, matrix: Matrix, depth: number): void {
    const objects = count(owner);
    for (let index = 0; index < objects; index++) {
      this.#objects += 1;
      const object = get(owner, index);
      if (this.#objects <= mostObjects) this.#object(object, matrix, depth);
      else this.#pass(object, matrix, depth);
    }
  }

  /** Beyond the limit, texts are only noted: all of them must be known to be switched off. */
  #pass(object: number, matrix: Matrix, depth: number): void {
    this.#complete = false;
    const kind = this.#pdfium.calls.FPDFPageObj_GetType(object);
    if (kind === kinds.text) this.#textObjects.push(object);
    else if (kind === kinds.form) this.#form(object, matrix, depth);
  }

  #object(object: number, matrix: Matrix, depth: number): void {
    const { calls } = this.#pdfium;
    switch (calls.FPDFPageObj_GetType(object)) {
      case kinds.text:
        this.#text(object, matrix);
        return;
      case kinds.image:
        this.#image(object, objectBox(this.#page, object, matrix));
        return;
      case kinds.path:
        if (this.#isFilled(object)) this.#fill(object, objectBox(this.#page, object, matrix));
        return;
      case kinds.shading:
        this.#cover(objectBox(this.#page, object, matrix), null);
        return;
      case kinds.form:
        this.#form(object, matrix, depth);
    }
  }

  #form(object: number, matrix: Matrix, depth: number): void {
    const { calls } = this.#pdfium;
    const outside = this.#textObjects.length;
    if (depth >= deepestForm) {
      this.#complete = false;
      return;
    }
    const inner = multiply(objectMatrix(this.#pdfium, object), matrix);
    this.level(
      { count: calls.FPDFFormObj_CountObjects, get: calls.FPDFFormObj_GetObject, owner: object },
      inner,
      depth + 1,
    );
    if (!hasOptionalMark(this.#pdfium, object, this.#marks)) return;
    for (const run of this.#textObjects.slice(outside)) this.#doubtfulRuns.add(run);
  }

  #text(object: number, matrix: Matrix): void {
    this.#textObjects.push(object);
    const box = objectBox(this.#page, object, matrix);
    // Blanks have no bounds and hide nothing.
    if (box.width <= 0 || box.height <= 0) return;
    const style = textStyle(this.#pdfium, object);
    if (style.renderMode === 3) return;
    const clipped = clippedShare(this.#pdfium, object);
    if (clipped === 'all') this.#clippedRuns.add(object);
    const stands = this.#ground.write(box, style.luminance);
    const isSure =
      stands && clipped !== 'some' && isPlain(style) && !hasOptionalMark(this.#pdfium, object, this.#marks);
    if (!isSure) this.#doubtfulRuns.add(object);
  }

  #image(object: number, box: BoundingBox): void {
    const { calls, scratch } = this.#pdfium;
    this.#cover(box, null);
    const { width, height } = this.#page.size;
    const share = shownArea(box, this.#page.size) / (width * height);
    this.#imageShare += share;
    if (calls.FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4) !== 1) return;
    const [across, down] = [this.#pdfium.uint32(0), this.#pdfium.uint32(1)];
    this.#storedPixels = Math.max(this.#storedPixels, across * down);
    if (share <= this.#largest.share) return;
    // Both long sides are compared, since the image may be turned on the page.
    const pixels = (Math.max(across, down) * Math.max(width, height)) / Math.max(box.width, box.height);
    this.#largest = { share, pixels };
  }

  #fill(object: number, box: BoundingBox): void {
    const segments = Math.max(0, this.#pdfium.calls.FPDFPath_CountSegments(object));
    if (box.height <= tallestLetter) this.#outlineSegments += segments;
    const { luminance, alpha } = fillPaint(this.#pdfium, object);
    if (alpha >= leastAlpha) this.#cover(box, segments <= mostSolidSegments ? luminance : null);
  }

  #cover(box: BoundingBox, luminance: number | null): void {
    if (Math.min(box.width, box.height) < thinnest) return;
    if (!this.#ground.cover(box, luminance)) return;
    const last = this.#coverings.length < mostCoverings ? undefined : this.#coverings.pop();
    this.#coverings.push(last === undefined ? box : union([last, box]));
  }

  #isFilled(object: number): boolean {
    const { calls, scratch } = this.#pdfium;
    return calls.FPDFPath_GetDrawMode(object, scratch, scratch + 4) === 1 && this.#pdfium.uint32(0) !== 0;
  }
}
