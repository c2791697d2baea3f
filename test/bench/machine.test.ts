import { expect, test } from '@jest/globals';
import { coresOf } from '../../bench/machine.ts';

test.each([
  ['0', [0]],
  ['0-3', [0, 1, 2, 3]],
  ['0,2-3,7', [0, 2, 3, 7]],
])('the list of cores %j is %j', (list, cores) => {
  expect(coresOf(list)).toEqual(cores);
});
