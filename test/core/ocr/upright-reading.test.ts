import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Point, type Quad } from '../../../core/ocr/quad.ts';
import { addRotations } from '../../../core/ocr/rotate-image.ts';
import { turnQuad } from '../../../core/ocr/turn-quad.ts';
import { type FoundLine, uprightReading } from '../../../core/ocr/upright-reading.ts';
import { pageText, type Rotation } from '../../../core/page.ts';

/** An upright A4 page at 144 dpi. */
const page = { width: 1190, height: 1684, dpi: 144 };

type Lens = (point: Point) => Point;
const straight: Lens = (point) => point;

/** A line of words of equal letters, 12 by 24 pixels. */
function line(text: string, x: number, y: number, lens = straight): FoundLine {
  let left = x;
  const words = text.split(' ').map((word) => {
    const quad = rectangle(left, y, 12 * word.length, lens);
    left += 12 * (word.length + 1);
    return { text: word, quad, confidence: 0.9 };
  });
  return { quad: rectangle(x, y, left - 12 - x, lens), words };
}

function rectangle(x: number, y: number, width: number, lens: Lens): Quad {
  const corner = (dx: number, dy: number): Point => lens({ x: x + dx, y: y + dy });
  return [corner(0, 0), corner(width, 0), corner(width, 24), corner(0, 24)];
}

const texts = ['Mairie de Saint-Aubin', 'Nous vous convoquons au conseil municipal', 'le 12 mai 2026', 'Le maire'];
const letter = (lens = straight): FoundLine[] => texts.map((text, row) => line(text, 100, 200 + 60 * row, lens));

/** The page as it lies when it was put on the glass turned clockwise. */
function lying(lines: readonly FoundLine[], turn: Rotation): FoundLine[] {
  const turned = (quad: Quad): Quad => turnQuad(quad, turn, page);
  return lines.map(({ quad, words }) => ({
    quad: turned(quad),
    words: words.map((word) => ({ ...word, quad: turned(word.quad) })),
  }));
}

function imageOf(turn: Rotation): typeof page {
  return turn % 180 === 0 ? page : { ...page, width: page.height, height: page.width };
}

test('an image without text has no line, no confidence, and lies as it is', () => {
  expect(uprightReading([], page)).toEqual({
    rotation: 0,
    skew: 0,
    width: 595,
    height: 842,
    lines: [],
    textConfidence: null,
  });
  expect(uprightReading([{ ...line('x', 0, 0), words: [] }], page).lines).toEqual([]);
});

test.each([0, 90, 180, 270] as const)('a page turned by %i° is read as the upright one', (turn) => {
  const upright = uprightReading(letter(), page);
  const reading = uprightReading(lying(letter(), turn).reverse(), imageOf(turn));
  expect(reading).toMatchObject({ rotation: (360 - turn) % 360, width: 595, height: 842 });
  expect(pageText(reading)).toBe(texts.join('\n'));
  const [box, wanted] = [reading, upright].map(({ lines }) => lines[0]?.words[0]?.box);
  expect(box?.x).toBeCloseTo(wanted?.x ?? NaN);
  expect(box?.y).toBeCloseTo(wanted?.y ?? NaN);
});

test.each([-5, -1, 2, 5])('a page askew by %i° has that skew, whichever way it is turned', (degrees) => {
  const angle = (degrees * Math.PI) / 180;
  const askew: Lens = ({ x, y }) => ({
    x: x * Math.cos(angle) - y * Math.sin(angle) + 150,
    y: x * Math.sin(angle) + y * Math.cos(angle) + 150,
  });
  for (const turn of [0, 90, 180, 270] as const) {
    const reading = uprightReading(lying(letter(askew), turn), imageOf(turn));
    expect(reading.rotation).toBe(addRotations(0, turn === 0 ? 0 : turn === 180 ? 180 : turn === 90 ? 270 : 90));
    expect(reading.skew).toBeCloseTo(degrees, 5);
    expect(pageText(reading)).toBe(texts.join('\n'));
  }
});

test('a stamp on its side does not turn the page', () => {
  const stamp = lying([line('COPIE', 400, 900)], 90);
  expect(uprightReading([...letter(), ...stamp], page).rotation).toBe(0);
});

test('the confidence of the text is that of its words by their length', () => {
  const [first = line('', 0, 0)] = letter();
  const words = first.words.map((word, index) => ({ ...word, confidence: index === 0 ? 0 : 1 }));
  expect(uprightReading([{ ...first, words }], page).textConfidence).toBeCloseTo(13 / 19);
});

test('whatever an engine finds, every word comes out once, in a box within the page', () => {
  const share = fc.double({ min: -1, max: 2, noNaN: true });
  const point = fc.record({ x: share.map((x) => x * page.width), y: share.map((y) => y * page.height) });
  const quad = fc.tuple(point, point, point, point);
  const confidence = fc.double({ min: 0, max: 1, noNaN: true });
  const word = fc.record({ text: fc.string({ minLength: 1, maxLength: 8 }), quad, confidence });
  const lines = fc.array(fc.record({ quad, words: fc.array(word, { maxLength: 4 }) }), { maxLength: 12 });
  fc.assert(
    fc.property(lines, (found) => {
      const reading = uprightReading(found, page);
      const words = reading.lines.flatMap((one) => one.words);
      const texts = (all: readonly { text: string }[]): string[] => all.map(({ text }) => text).sort();
      expect(texts(words)).toEqual(texts(found.flatMap((one) => one.words)));
      const [right, bottom] = [(reading.width ?? NaN) + 1e-6, (reading.height ?? NaN) + 1e-6];
      for (const { box } of words) {
        const { x, y, width, height } = box ?? { x: NaN, y: NaN, width: NaN, height: NaN };
        expect([x >= 0, y >= 0, width >= 0, height >= 0, x + width <= right, y + height <= bottom]).not.toContain(
          false,
        );
      }
      expect(Math.abs(reading.skew)).toBeLessThanOrEqual(180);
    }),
  );
});
