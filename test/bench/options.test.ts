import { expect, test } from '@jest/globals';
import { helpText } from '../../bench/help.ts';
import { parseBenchArguments } from '../../bench/options.ts';

test.each([
  ['ocr', { bench: 'ocr', rounds: 3 }],
  ['native', { bench: 'native', rounds: 3, count: 200 }],
  ['pipeline', { bench: 'pipeline', rounds: 3 }],
  ['memory', { bench: 'memory', count: 1000, width: 1240 }],
  ['startup', { bench: 'startup', rounds: 7 }],
  ['cold-start', { bench: 'cold-start', rounds: 7 }],
  ['page-cost', { bench: 'page-cost', rounds: 3 }],
])('%s has its defaults', (bench, expected) => {
  expect(parseBenchArguments([bench])).toEqual(expected);
  expect(helpText).toContain(`\n  ${bench} `);
});

test('options are numbers and folders where they should be', () => {
  expect(parseBenchArguments(['ocr', '--pages', 'scans', '--truth=gt', '--rounds', '5', '--core', '0'])).toEqual({
    ...{ bench: 'ocr', pages: 'scans', truth: 'gt', rounds: 5, core: 0 },
  });
});

test.each([[[]], [['--help']], [['-h']], [['ocr', '--help']]])('%j asks for help', (args) => {
  expect(parseBenchArguments(args)).toBeUndefined();
});

test.each([
  ['an unknown bench', ['speed'], /bench/],
  ['two benches', ['ocr', 'native'], /Name one bench/],
  ['no bench but options', ['--rounds', '2'], /Name one bench/],
  ['an unknown option', ['ocr', '--fast'], /--fast/],
  ['an option of another bench', ['startup', '--count', '5'], /count/],
  ['no number', ['ocr', '--rounds', 'many'], /rounds/],
  ['no round at all', ['ocr', '--rounds', '0'], /rounds/],
  ['half a core', ['ocr', '--core', '0.5'], /core/],
  ['a batch too short to compare', ['memory', '--count', '150'], /count/],
])('refused and named: %s', (_, args, message) => {
  expect(() => parseBenchArguments(args)).toThrow(message);
});
