import { expect, test } from '@jest/globals';
import { maximalRuns } from '../../../core/reading-order/maximal-runs.ts';

test.each([
  { scores: [], runs: [] },
  { scores: [-1, -2], runs: [] },
  { scores: [1, 2, -1, 4], runs: [[0, 4, 6]] },
  {
    scores: [3, -5, 2, -1, 2],
    runs: [
      [0, 1, 3],
      [2, 5, 3],
    ],
  },
  // The example of Ruzzo & Tompa.
  {
    scores: [4, -5, 3, -3, 1, 2, -2, 2, -2, 1, 5],
    runs: [
      [0, 1, 4],
      [2, 3, 3],
      [4, 11, 7],
    ],
  },
])('finds the runs of $scores', ({ scores, runs }) => {
  expect(maximalRuns(scores).map(({ from, to, score }) => [from, to, score])).toEqual(runs);
});
