import { expect, test } from '@jest/globals';
import { withoutStartup } from '../../bench/after-startup.ts';

const names = { onePage: 'one', runs: ['many'], others: ['peer', 'absent'] };

test('what one page takes is taken off the time of many', () => {
  const round = {
    one: { pages: 1, wallSeconds: 3 },
    many: { pages: 11, wallSeconds: 23 },
    peer: { pages: 11, wallSeconds: 22 },
  };
  expect(withoutStartup(round, names)).toEqual({
    ...round,
    many: { ...round.many, pagesPerSecondAfterStartup: 0.5 },
    peer: { ...round.peer, pagesPerSecondAfterStartup: 0.5 },
  });
});

test('a run no longer than that of one page has no speed after start-up', () => {
  const round = { one: { pages: 1, wallSeconds: 3 }, many: { pages: 2, wallSeconds: 2.9 } };
  expect(withoutStartup(round, names)['many']).toMatchObject({ pagesPerSecondAfterStartup: null });
});
