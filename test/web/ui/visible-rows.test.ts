import { expect, test } from '@jest/globals';
import { visibleRows } from '../../../web/ui/visible-rows.ts';

test.each([
  ['the top', 0, { first: 0, end: 18 }],
  ['the middle', 28_000, { first: 492, end: 518 }],
  ['the foot', 55_440, { first: 982, end: 1000 }],
  ['beyond the foot, when the list has shrunk', 90_000, { first: 1000, end: 1000 }],
])('draws what is in sight at %s, whatever the length of the list', (_, top, expected) => {
  expect(visibleRows(1000, { top, height: 560, row: 56 })).toEqual(expected);
});
