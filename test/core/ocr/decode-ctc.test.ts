import { expect, test } from '@jest/globals';
import { decodeCtc } from '../../../core/ocr/decode-ctc.ts';

const alphabet = ['', 'a', 'é', 'e', ' '];

function scores(...steps: number[][]) {
  return { values: Float32Array.from(steps.flat()), steps: steps.length, usedSteps: steps.length };
}

const blank = [1, 0, 0, 0, 0];
const a = [0, 1, 0, 0, 0];

test('repeats are merged, and a blank between them keeps both', () => {
  const read = decodeCtc(scores(a, a, blank, a), alphabet);
  expect(read.map(({ text }) => text).join('')).toBe('aa');
  expect(read.map(({ position }) => position)).toEqual([0.125, 0.875]);
});

test('a doubtful character names the others, likeliest first, without the blank', () => {
  const [character] = decodeCtc(scores([0.2, 0.05, 0.15, 0.6, 0]), alphabet);
  expect(character?.text).toBe('e');
  expect(character?.others.map(({ text }) => text)).toEqual(['é', 'a']);
});

test('a line of blanks holds nothing', () => {
  expect(decodeCtc(scores(blank, blank), alphabet)).toEqual([]);
});

test('positions are shares of the line, not of its padding', () => {
  const read = decodeCtc({ ...scores(blank, a, blank, blank), usedSteps: 2 }, alphabet);
  expect(read[0]?.position).toBe(0.75);
});

test('what the network held possible between two characters is told with the second', () => {
  const read = decodeCtc(scores(a, [0.7, 0, 0, 0, 0.3], [0, 0, 0, 1, 0]), alphabet);
  expect(read.map(({ text, missed }) => [text, Math.round(missed.blank * 100)])).toEqual([
    ['a', 0],
    ['e', 30],
  ]);
});
