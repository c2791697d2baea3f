import { expect, test } from '@jest/globals';
import { packedPageSchema, packPage, unpackPage } from '../../core/packed-page.ts';
import { type Line } from '../../core/page.ts';
import { analysedPage } from '../fixtures/analysed-page.ts';

const box = { x: 12.34, y: -0.5, width: 0, height: 9.99 };
const page = analysedPage(3);

function withLines(lines: Line[]): typeof page {
  return { ...page, page: { ...page.page, lines } };
}

test.each<[string, Line[]]>([
  ['without a line', []],
  ['with an empty line', [{ words: [] }, { words: [{ text: 'a', box, confidence: null }] }]],
  ['of native text', [{ words: ['d’été', '𝄞'].map((text) => ({ text, box, confidence: null })) }]],
  ['read by OCR', [{ words: [0, 0.75].map((confidence) => ({ text: 'mot', box, confidence })) }]],
  ['without layout', [{ words: [{ text: 'mot', box: null, confidence: null }] }]],
  [
    'of every kind of word',
    [
      {
        words: [
          { text: 'a', box: null, confidence: 1 },
          { text: 'b', box, confidence: null },
        ],
      },
    ],
  ],
])('a page %s comes out as it was packed, by way of JSON too', (_, lines) => {
  const packed = packPage(withLines(lines));
  expect(unpackPage(packed)).toEqual(withLines(lines));
  expect(unpackPage(packedPageSchema.parse(JSON.parse(JSON.stringify(packed))))).toEqual(withLines(lines));
});

test('boxes come out in hundredths of a point', () => {
  const words = [{ text: 'mot', box: { x: 1.23456, y: -0.001, width: 2.345, height: 1 / 3 }, confidence: null }];
  const [line] = unpackPage(packPage(withLines([{ words }]))).page.lines;
  expect(line?.words[0]?.box).toEqual({ x: 1.23, y: 0, width: 2.35, height: 0.33 });
});

test('a box of any size passes', () => {
  const words = [{ text: 'mot', box: { x: -1e30, y: 0, width: 1e38, height: 1 }, confidence: null }];
  const packed = packPage(withLines([{ words }]));
  expect(packedPageSchema.safeParse(packed).success).toBe(true);
});

test.each([
  ['a text is missing', { texts: ['a'], confidences: [], boxes: [0, 0, 1, 1], lengths: [2] }],
  ['a text is empty', { texts: [''], confidences: [], boxes: [0, 0, 1, 1], lengths: [1] }],
  ['a box is cut short', { texts: ['a'], confidences: [], boxes: [0, 0, 1], lengths: [1] }],
  ['a box is no number', { texts: ['a'], confidences: [], boxes: [0, 0, 1, NaN], lengths: [1] }],
  ['a length is negative', { texts: ['a'], confidences: [], boxes: [0, 0, 1, 1], lengths: [-1, 1] }],
  ['a confidence is beyond 1', { texts: ['a'], confidences: [2], boxes: [0, 0, 1, 1], lengths: [1] }],
  ['a confidence is too many', { texts: ['a'], confidences: [1, 1], boxes: [0, 0, 1, 1], lengths: [1] }],
])('a packed page is refused when %s', (_, words) => {
  expect(packedPageSchema.safeParse({ ...packPage(page), words }).success).toBe(false);
});
