import { expect, test } from '@jest/globals';
import { orderSegments, type Segment } from '../../../core/ocr/order-segments.ts';
import { fitSlant, straighten } from '../../../core/ocr/page-slant.ts';
import { type Point, type Quad } from '../../../core/ocr/quad.ts';
import { pageText } from '../../../core/page.ts';
import { breakLines, paragraphs } from '../reading-order/typeset.ts';

type Lens = (point: Point) => Point;

function segment(text: string, place: { x: number; y: number; width: number }, lens: Lens): Segment {
  const { x, y, width } = place;
  const corners = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + 50 },
    { x, y: y + 50 },
  ] as const;
  const quad: Quad = [lens(corners[0]), lens(corners[1]), lens(corners[2]), lens(corners[3])];
  return { quad, words: text.split(' ').map((word) => ({ text: word, box: null, confidence: 1 })) };
}

/** Twenty rows of a label on the left and an amount on the right, seen through `lens`. */
function table(lens: Lens): Segment[] {
  return Array.from({ length: 20 }, (_, row) => row).flatMap((row) => [
    segment(`poste${row}`, { x: 100, y: 200 + row * 60, width: 700 }, lens),
    segment(`montant${row}`, { x: 1700, y: 200 + row * 60, width: 500 }, lens),
  ]);
}

/** Two columns with a narrow gutter, baselines apart, a table below. */
function columns(lens: Lens): { segments: Segment[]; lines: string[] } {
  const text = paragraphs.map((paragraph) => breakLines(paragraph, 250));
  const sides = [100, 1200].map((x, side) =>
    [...text, ...text]
      .flat()
      .map((line, row) =>
        segment(line, { x, y: 200 + side * 17 + row * 58, width: Math.round(20.5 * line.length) }, lens),
      ),
  );
  const rows = ['Travaux', 'Personnel', 'Mobilier'];
  const cells = rows.flatMap((label, row) => [
    segment(label, { x: 100, y: 2400 + 60 * row, width: 300 }, lens),
    segment(String(1000 + row), { x: 1300, y: 2400 + 60 * row, width: 120 }, lens),
  ]);
  const lines = [...text, ...text, ...text, ...text].flat();
  return {
    segments: [...sides.flat(), ...cells],
    lines: [...lines, ...rows.map((label, row) => `${label} ${1000 + row}`)],
  };
}

const turned =
  (degrees: number): Lens =>
  (point) => {
    const angle = (degrees * Math.PI) / 180;
    return {
      x: point.x * Math.cos(angle) - point.y * Math.sin(angle) + 150,
      y: point.x * Math.sin(angle) + point.y * Math.cos(angle) + 250,
    };
  };

/** Seen from the left: what lies to the right is smaller, and its lines draw together. */
const fromTheSide: Lens = ({ x, y }) => ({ x: x / (1 + x * 4e-5), y: 900 + (y - 900) / (1 + x * 4e-5) });

/** Seen from below: what lies at the top is smaller, and its margins draw together. */
const fromBelow: Lens = ({ x, y }) => {
  const away = 1 + (3000 - y) * 3e-5;
  return { x: 1200 + (x - 1200) / away, y: 3000 - (3000 - y) / away };
};

const lenses = [
  { what: 'straight', lens: (point: Point) => point },
  { what: 'skewed by 5°', lens: turned(5) },
  { what: 'skewed by -5°', lens: turned(-5) },
  { what: 'photographed from the side', lens: fromTheSide },
  { what: 'photographed from below', lens: fromBelow },
  { what: 'photographed askew', lens: (point: Point) => turned(2)(fromBelow(fromTheSide(point))) },
];

test.each(lenses)('a table on a $what page is read row by row', ({ lens }) => {
  const wanted = Array.from({ length: 20 }, (_, row) => `poste${row} montant${row}`).join('\n');
  expect(pageText({ lines: orderSegments(table(lens).reverse()) })).toBe(wanted);
});

test.each(lenses)(
  'two columns on a $what page are read one after the other, the table below row by row',
  ({ lens }) => {
    const { segments, lines } = columns(lens);
    expect(pageText({ lines: orderSegments(segments.reverse()) }).split('\n')).toEqual(lines);
  },
);

test('straightening a photographed page puts both ends of a row at one height', () => {
  const slant = fitSlant(table(fromTheSide).map(({ quad }) => quad));
  const [left, right] = [
    straighten(fromTheSide({ x: 100, y: 1300 }), slant),
    straighten(fromTheSide({ x: 2200, y: 1300 }), slant),
  ];
  expect(Math.abs(left.y - right.y)).toBeLessThan(12);
});

test('straightening a photographed page puts both ends of a margin one above the other', () => {
  const slant = fitSlant(columns(fromBelow).segments.map(({ quad }) => quad));
  const [top, bottom] = [
    straighten(fromBelow({ x: 1200, y: 200 }), slant),
    straighten(fromBelow({ x: 1200, y: 2100 }), slant),
  ];
  expect(Math.abs(top.x - bottom.x)).toBeLessThan(12);
});

test('a page without a line has no slant and no text', () => {
  const none = { constant: 0, alongX: 0, alongY: 0 };
  const { lines, margins } = fitSlant([]);
  expect(lines).toEqual(none);
  expect(margins.constant).toBeCloseTo(0);
  expect(orderSegments([])).toEqual([]);
});
