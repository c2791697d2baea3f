import { expect, test } from '@jest/globals';
import { type Glyph } from '../../../core/native-text/glyph.ts';
import { type JudgedPage, judgeNativeText, type NativeVerdict } from '../../../core/native-text/judge-native-text.ts';
import { type PageFacts } from '../../../core/native-text/page-facts.ts';
import { type BoundingBox } from '../../../core/page.ts';
import { type GrayImage } from '../../../core/ports/file-opener.ts';

const size = { width: 595, height: 842 };
const sentence =
  'Le conseil municipal se reunira le jeudi quatre juin a la mairie pour voter le budget de la commune. ';

/** Two lines of text, the first of run 1, the second of run 2; a character every 5 points. */
function glyphsOf(text: string): Glyph[] {
  return Array.from(text, (character, index) => {
    const run = index * 2 < text.length ? 1 : 2;
    const box = { x: 40 + 5 * (index % 100), y: 100 * run + 12 * Math.floor(index / 100), width: 5, height: 10 };
    const style = { run, renderMode: 0, luminance: 0, alpha: 255 };
    return { codePoint: character.codePointAt(0) ?? 0, box, ink: box, direction: 0, mapped: true, style };
  });
}

const glyphs = glyphsOf(sentence.repeat(4));

function facts(changed: Partial<PageFacts> = {}): PageFacts {
  const none: PageFacts = {
    imageShare: 0,
    scanPixels: null,
    storedPixels: 0,
    outlineSegments: 0,
    doubtfulRuns: new Set(),
    coverings: [],
    clippedRuns: new Set(),
    complete: true,
  };
  return { ...none, ...changed };
}

function flat(box: { width: number; height: number }, luminance: number): GrayImage {
  const [width, height] = [Math.ceil(box.width), Math.ceil(box.height)];
  return { data: new Uint8Array(width * height).fill(luminance), width, height, dpi: 72 };
}

interface Judged {
  readonly verdict: NativeVerdict;
  /** What was looked at. */
  readonly parts: readonly BoundingBox[];
  readonly barePages: number;
}

/** @param seen - whether the text can be seen where it is looked at; undefined when the page cannot be shown. */
function judge(given: PageFacts, seen: boolean | undefined): Judged {
  const parts: BoundingBox[] = [];
  let barePages = 0;
  const page: JudgedPage = {
    size,
    glyphs,
    facts: given,
    look: (boxes) => {
      parts.push(...boxes);
      if (seen === undefined) return undefined;
      return boxes.map((box) => ({ box, shown: flat(box, seen ? 0 : 255), bare: flat(box, 255) }));
    },
    bare: () => {
      barePages += 1;
      return seen === undefined ? undefined : flat(size, 255);
    },
  };
  return { verdict: judgeNativeText(page), parts, barePages };
}

function runsOf(verdict: NativeVerdict): number[] | string {
  if (verdict.kind === 'insane') return verdict.fault;
  const printed = verdict.glyphs.filter(({ codePoint }) => codePoint > 0x20);
  return [...new Set(printed.flatMap(({ style }) => style?.run ?? []))];
}

test('a page without a doubt is believed without a look', () => {
  const { verdict, parts, barePages } = judge(facts(), true);
  expect(runsOf(verdict)).toEqual([1, 2]);
  expect([parts.length, barePages]).toEqual([0, 0]);
});

test.each([
  [true, [1, 2]],
  [false, [1]],
])('only the text in doubt is looked at, and kept when it is seen: %s', (seen, runs) => {
  const { verdict, parts, barePages } = judge(facts({ doubtfulRuns: new Set([2]) }), seen);
  expect(runsOf(verdict)).toEqual(runs);
  expect(barePages).toBe(0);
  expect(parts.every(({ y }) => y >= 200)).toBe(true);
});

test('what was painted over is looked at', () => {
  const covering = { x: 0, y: 90, width: 595, height: 60 };
  expect(runsOf(judge(facts({ coverings: [covering] }), false).verdict)).toEqual([2]);
  expect(runsOf(judge(facts({ coverings: [{ ...covering, y: 500 }] }), false).verdict)).toEqual([1, 2]);
});

test('of a page with more objects than are walked, all text is in doubt', () => {
  expect(runsOf(judge(facts({ complete: false }), false).verdict)).toBe('hidden');
});

test('a page that may hold print in pictures is looked at without its text', () => {
  expect(judge(facts({ imageShare: 0.9 }), true).barePages).toBeGreaterThan(0);
  expect(judge(facts({ outlineSegments: 5000 }), true).barePages).toBeGreaterThan(0);
});

test.each([{ doubtfulRuns: new Set([1]) }, { imageShare: 0.9 }])(
  'a page that cannot be shown is not believed',
  (doubt) => {
    expect(runsOf(judge(facts(doubt), undefined).verdict)).toBe('not-shown');
  },
);

test('text that is clipped away is hidden', () => {
  expect(runsOf(judge(facts({ clippedRuns: new Set([1, 2]) }), true).verdict)).toBe('hidden');
});
