import { expect, test } from '@jest/globals';
import { refusedByReason } from '../../../web/deposit/refused-by-reason.ts';

test('gathers what could not be read by what is to be done, the commonest first', () => {
  const empty = { code: 'empty', message: 'Vide.' } as const;
  const groups = refusedByReason(
    [
      { source: 'a.pdf', state: 'rejected', problems: [empty] },
      { source: 'b.pdf', state: 'read', problems: [] },
      { source: 'c.pdf', state: 'failed', problems: [] },
    ],
    [
      { source: 'd.exe', state: 'refused', reason: '' },
      { source: 'e.pdf', state: 'sending' },
    ],
    'Non envoyé.',
  );
  expect(groups).toEqual([
    { reason: 'Non envoyé.', sources: ['c.pdf', 'd.exe'] },
    { reason: 'Vide.', sources: ['a.pdf'] },
  ]);
});
