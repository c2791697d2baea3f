import { expect, test } from '@jest/globals';
import { addRotations, rotateImage } from '../../../core/ocr/rotate-image.ts';
import { type Rotation } from '../../../core/page.ts';

// a b c
// d e f
const image = {
  data: Uint8Array.from(Array.from('abcdef').map((letter) => letter.charCodeAt(0))),
  width: 3,
  height: 2,
  dpi: 300,
};

const turns: { rotation: Rotation; rows: string[] }[] = [
  { rotation: 0, rows: ['abc', 'def'] },
  { rotation: 90, rows: ['da', 'eb', 'fc'] },
  { rotation: 180, rows: ['fed', 'cba'] },
  { rotation: 270, rows: ['cf', 'be', 'ad'] },
];

test.each(turns)('turned clockwise by $rotation°', ({ rotation, rows }) => {
  const { data, width, height } = rotateImage(image, rotation);
  const text = String.fromCharCode(...data);
  expect(Array.from({ length: height }, (_, row) => text.slice(row * width, (row + 1) * width))).toEqual(rows);
});

test('turns add up on the circle', () => {
  expect(addRotations(90, 180)).toBe(270);
  expect(addRotations(270, 180)).toBe(90);
  expect(addRotations(180, 180)).toBe(0);
});
