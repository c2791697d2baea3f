import { type BoundingBox, type Rotation, type Word } from '../page.ts';
import { glyphText, isBlankCode } from './glyph-text.ts';
import { type Glyph } from './glyph.ts';
import { oppositeTurn, turnBox } from './page-frame.ts';

/** Words of one reading direction. */
export interface DirectedWords {
  /** Clockwise degrees on the page as shown; null: slanted. */
  readonly direction: Rotation | null;
  /** In the order of the file; boxes in points of the page as shown. */
  readonly words: Word[];
}

/** Gap that parts two words, and step back that a kerning or an accent may make, as shares of the character height. */
const widestGap = 0.28;
/** Where the library holds a word to end, a smaller gap will do: it is wrong about letters placed one by one. */
const pausedGap = 0.06;
const widestStepBack = 0.6;
/** How far the next character's middle may lie above or below: a superscript's does not. */
const widestRise = 0.55;
/** The same word again is the same print when this much of it lies upon the other. */
const sameWord = 0.6;
/** Print over print follows soon: so many of the same words before are compared. */
const mostCompared = 50;

/**
 * Joins characters to words: at blanks, at gaps and where the direction changes a word ends; hyphens do not end it.
 *
 * @param glyphs - those that can be seen, in the order of the file.
 * @returns one group a direction, in no order.
 */
export function glyphWords(glyphs: readonly Glyph[], page: { width: number; height: number }): DirectedWords[] {
  const groups = new Map<Rotation | null, WordGroup>();
  let open = new OpenWord(page);
  const close = (): void => {
    const word = toWord(open.glyphs);
    const direction = open.glyphs[0]?.direction ?? null;
    open = new OpenWord(page);
    if (word === undefined) return;
    const group = groups.get(direction) ?? new WordGroup();
    groups.set(direction, group);
    group.add(word);
  };
  for (const glyph of glyphs) {
    if (isBlankCode(glyph.codePoint)) {
      if (glyph.style === undefined) open.isPaused = true;
      else if (open.glyphs.length > 0) close();
      continue;
    }
    if (!open.takes(glyph)) close();
    open.add(glyph);
  }
  close();
  return [...groups].map(([direction, { words }]) => ({ direction, words }));
}

/** A word being put together, and how far it reaches in its reading direction. */
class OpenWord {
  readonly glyphs: Glyph[] = [];
  /** The library holds the word to end here. */
  isPaused = false;
  readonly #page: { readonly width: number; readonly height: number };
  #reach = -Infinity;
  #last: BoundingBox | undefined;

  constructor(page: { width: number; height: number }) {
    this.#page = page;
  }

  takes(next: Glyph): boolean {
    const last = this.glyphs.at(-1);
    if (last === undefined || this.#last === undefined) return true;
    if (last.direction !== next.direction) return false;
    if (last.direction === null) return !this.isPaused && !isFar(last.box, next.box);
    const box = this.#upright(next.box, next.direction);
    const height = Math.max(this.#last.height, box.height);
    if (rightOf(box) < rightOf(this.#last) - widestStepBack * height) return false;
    if (Math.abs(box.y + box.height / 2 - (this.#last.y + this.#last.height / 2)) > widestRise * height) return false;
    return box.x - this.#reach <= (this.isPaused ? pausedGap : widestGap) * height;
  }

  add(glyph: Glyph): void {
    this.glyphs.push(glyph);
    this.isPaused = false;
    this.#last = this.#upright(glyph.box, glyph.direction);
    // The letters of a ligature have one ink box, but each a width of its own.
    this.#reach = Math.max(this.#reach, rightOf(this.#last), rightOf(this.#upright(glyph.ink, glyph.direction)));
  }

  #upright(box: BoundingBox, direction: Rotation | null): BoundingBox {
    return direction === null || direction === 0 ? box : turnBox(box, this.#page, oppositeTurn(direction));
  }
}

function rightOf({ x, width }: BoundingBox): number {
  return x + width;
}

/** Slanted text: its boxes overlap or nearly touch. */
function isFar(a: BoundingBox, b: BoundingBox): boolean {
  const reach = 0.3 * Math.max(a.height, a.width);
  const dx = Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width);
  const dy = Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height);
  return dx > reach || dy > reach;
}

/** Words of one direction, each once: type printed over itself to look bold, or with a shadow, is read once. */
class WordGroup {
  readonly words: Word[] = [];
  readonly #boxes = new Map<string, BoundingBox[]>();

  add(word: Word): void {
    if (word.box !== null && this.#isOverprint(word.text, word.box)) return;
    this.words.push(word);
  }

  #isOverprint(text: string, box: BoundingBox): boolean {
    const boxes = this.#boxes.get(text);
    if (boxes === undefined) {
      this.#boxes.set(text, [box]);
      return false;
    }
    for (let index = boxes.length - 1; index >= Math.max(0, boxes.length - mostCompared); index--) {
      const other = boxes[index];
      if (other !== undefined && overlap(box, other) > sameWord) return true;
    }
    boxes.push(box);
    return false;
  }
}

/** Share of the smaller box that lies in the other. */
function overlap(a: BoundingBox, b: BoundingBox): number {
  const across = Math.min(rightOf(a), rightOf(b)) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (across <= 0 || down <= 0) return 0;
  return (across * down) / Math.min(a.width * a.height, b.width * b.height);
}

function toWord(glyphs: readonly Glyph[]): Word | undefined {
  let text = '';
  for (const glyph of glyphs) text += glyphText(glyph.codePoint);
  text = text.normalize('NFC');
  return text === '' ? undefined : { text, box: union(glyphs.map((glyph) => glyph.box)), confidence: null };
}

/** Smallest box around all. @param boxes - at least one. */
export function union(boxes: readonly BoundingBox[]): BoundingBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
