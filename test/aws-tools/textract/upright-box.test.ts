import { polygonAsItLies } from '../../aws/textract/upright-box.ts';

/** A box in the top left corner of the upright page, wider than high. */
const box = { x: 10, y: 20, width: 40, height: 10 };

test.each([
  [
    0,
    [
      { x: 0.1, y: 0.1 },
      { x: 0.5, y: 0.1 },
      { x: 0.5, y: 0.15 },
      { x: 0.1, y: 0.15 },
    ],
  ],
  [
    90,
    [
      { x: 0.1, y: 0.9 },
      { x: 0.1, y: 0.5 },
      { x: 0.15, y: 0.5 },
      { x: 0.15, y: 0.9 },
    ],
  ],
  [
    180,
    [
      { x: 0.9, y: 0.9 },
      { x: 0.5, y: 0.9 },
      { x: 0.5, y: 0.85 },
      { x: 0.9, y: 0.85 },
    ],
  ],
  [
    270,
    [
      { x: 0.9, y: 0.1 },
      { x: 0.9, y: 0.5 },
      { x: 0.85, y: 0.5 },
      { x: 0.85, y: 0.1 },
    ],
  ],
] as const)('on a page turned by %i degrees to be read, the corners follow the text', (rotation, corners) => {
  const polygon = polygonAsItLies(box, { rotation, width: 100, height: 200 });
  expect(polygon.map(({ x, y }) => ({ x: rounded(x), y: rounded(y) }))).toStrictEqual(corners);
});

function rounded(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}
