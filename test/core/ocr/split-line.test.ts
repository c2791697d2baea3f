import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Point, type Quad } from '../../../core/ocr/quad.ts';
import { splitLine } from '../../../core/ocr/split-line.ts';

interface Span {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A line of words 20 pixels high from (100, 50), turned by so many degrees about that point. */
function line(spans: readonly Span[], degrees = 0): Parameters<typeof splitLine<Span & { quad: Quad }>>[0] {
  const angle = (degrees * Math.PI) / 180;
  const at = (x: number, y: number): Point => ({
    x: 100 + x * Math.cos(angle) - y * Math.sin(angle),
    y: 50 + x * Math.sin(angle) + y * Math.cos(angle),
  });
  const quad = (from: number, to: number): Quad => [at(from, 0), at(to, 0), at(to, 20), at(from, 20)];
  const end = Math.max(...spans.map(({ to }) => to));
  return { quad: quad(0, end), words: spans.map((span) => ({ ...span, quad: quad(span.from, span.to) })) };
}

const row = [
  { text: 'RAM-211', from: 0, to: 70 },
  { text: '1', from: 160, to: 170 },
  { text: 'u', from: 180, to: 190 },
  { text: '74,00', from: 300, to: 350 },
];

test.each([0, 3, 90, 180, 270])('a row of a table turned by %i° comes apart at its wide gaps', (degrees) => {
  const parts = splitLine(line(row, degrees));
  expect(parts.map(({ words }) => words.map(({ text }) => text))).toEqual([['RAM-211'], ['1', 'u'], ['74,00']]);
  const wanted = line([{ text: '', from: 300, to: 350 }], degrees).words[0]?.quad;
  parts[2]?.quad.forEach((corner, index) => {
    expect(corner.x).toBeCloseTo(wanted?.[index]?.x ?? NaN);
    expect(corner.y).toBeCloseTo(wanted?.[index]?.y ?? NaN);
  });
});

test('a line of text stays as it is', () => {
  const text = line([
    { text: 'Le', from: 0, to: 20 },
    { text: 'maire', from: 38, to: 90 },
  ]);
  expect(splitLine(text)).toEqual([text]);
});

test('no word is lost, doubled or moved before another, however they lie', () => {
  const place = fc.integer({ min: -100, max: 600 });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 9 }),
      fc.integer({ max: 180 }),
      (spans, turn) => {
        const whole = line(
          spans.map(([from, to], index) => ({ text: String(index), from, to })),
          turn,
        );
        expect(splitLine(whole).flatMap(({ words }) => words)).toEqual(whole.words);
      },
    ),
  );
});
