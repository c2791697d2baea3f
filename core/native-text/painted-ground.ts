import { type BoundingBox } from '../page.ts';

/** Cells a side; one is about 2 × 3 points of A4. */
const cells = 256;
/** Luminance of bare paper, and the mark of a ground whose luminance is not known: an image, a pattern. */
const paper = 255;
const unknown = 1;
/** Bit that says that text was painted on the cell. */
const written = 0x100;
/** Least difference of luminance between text and what it is painted on, for the eye to be trusted with it. */
const leastContrast = 40;

/**
 * What was painted on each part of a page so far, so that text too faint for its ground and text painted over are found
 * without rendering, in time linear in the objects.
 */
export class PaintedGround {
  readonly #page: { readonly width: number; readonly height: number };
  readonly #cells = new Uint16Array(cells * cells).fill(paper);

  constructor(page: { width: number; height: number }) {
    this.#page = page;
  }

  /**
   * @param luminance - of the paint, 0..255; null when not known.
   * @returns whether the text surely stands out, judged along its middle.
   */
  write(box: BoundingBox, luminance: number | null): boolean {
    const { left, top, right, bottom } = this.#span(box, Math.floor);
    const middle = Math.floor((top + bottom) / 2);
    const stands = this.#row(middle, left, right + 1).every((cell) => contrasts(cell, luminance));
    for (let y = top; y <= bottom; y++) {
      for (let i = y * cells + left; i <= y * cells + right; i++) this.#cells[i] = (this.#cells[i] ?? 0) | written;
    }
    return stands;
  }

  /**
   * Paints the cells that lie wholly within the box.
   *
   * @param luminance - 0..255; null when not known or not even.
   * @returns whether text was painted there before.
   */
  cover(box: BoundingBox, luminance: number | null): boolean {
    const { left, top, right, bottom } = this.#span(box, Math.ceil);
    const ground = luminance === null ? unknown : Math.max(unknown + 1, Math.round(luminance));
    let isWritten = false;
    for (let y = top; y < bottom; y++) {
      const row = this.#row(y, left, right);
      isWritten ||= row.some((cell) => cell >= written);
      row.fill(ground);
    }
    return isWritten;
  }

  #row(y: number, from: number, to: number): Uint16Array {
    return this.#cells.subarray(y * cells + from, y * cells + Math.max(from, to));
  }

  /** First and last cell of the box; with the first rounded up, those before the last lie wholly within it. */
  #span(
    box: BoundingBox,
    round: (value: number) => number,
  ): { left: number; top: number; right: number; bottom: number } {
    const { width, height } = this.#page;
    return {
      left: clamp(round((box.x / width) * cells)),
      top: clamp(round((box.y / height) * cells)),
      right: clamp(Math.floor(((box.x + box.width) / width) * cells)),
      bottom: clamp(Math.floor(((box.y + box.height) / height) * cells)),
    };
  }
}

function clamp(cell: number): number {
  return Math.max(0, Math.min(cells - 1, cell));
}

function contrasts(cell: number, luminance: number | null): boolean {
  const ground = cell % written;
  return ground !== unknown && luminance !== null && Math.abs(luminance - ground) >= leastContrast;
}
