import { expect, test } from '@jest/globals';
import { lineWords } from '../../../core/ocr/line-words.ts';
import { type Quad } from '../../../core/ocr/quad.ts';

const quad: Quad = [
  { x: 100, y: 200 },
  { x: 500, y: 200 },
  { x: 500, y: 240 },
  { x: 100, y: 240 },
];

const characters = Array.from('un mot').map((text, index) => ({
  text,
  probability: text === 'm' ? 0.7 : 1,
  position: (index + 0.5) / 6,
  others: [],
  missed: { blank: 0, apostrophe: 0 },
}));

test('words are cut at blanks, with boxes in points and the mean of their letters as confidence', () => {
  const words = lineWords(characters, quad, 72 / 300);
  expect(words.map(({ text }) => text)).toEqual(['un', 'mot']);
  expect(words.map(({ confidence }) => confidence)).toEqual([1, expect.closeTo(0.9, 6)]);
  const spans = words.flatMap(({ box }) => (box === null ? [] : [[box.x, box.x + box.width]]));
  const line = [100 * 0.24, ...spans.flat(), 500 * 0.24];
  expect(line).toEqual([...line].sort((a, b) => a - b));
  expect(words[0]?.box).toMatchObject({
    y: expect.closeTo((200 + 0.15 * 40) * 0.24, 6),
    height: expect.closeTo(0.7 * 40 * 0.24, 6),
  });
});

test('a line of blanks has no word', () => {
  expect(
    lineWords([{ text: ' ', probability: 1, position: 0.5, others: [], missed: { blank: 0, apostrophe: 0 } }], quad, 1),
  ).toEqual([]);
});
