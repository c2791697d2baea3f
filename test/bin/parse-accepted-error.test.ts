import { expect, test } from '@jest/globals';
import { parseAcceptedError } from '../../bin/parse-accepted-error.ts';

test.each([
  [undefined, undefined],
  ['0.02', 0.02],
  ['0,005', 0.005],
])('%s is read as %s', (typed, share) => {
  expect(parseAcceptedError(typed)).toBe(share);
});

test.each(['', '0', '1', '2 %', 'peu', '-0.1'])('« %s » is refused', (typed) => {
  expect(() => parseAcceptedError(typed)).toThrow(expect.objectContaining({ code: 'configuration-invalid' }));
});
