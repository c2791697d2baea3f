import { expect, test } from '@jest/globals';
import { expiryDay, retentionSchema } from '../../core/retention.ts';

const retention = { default: 30, facture: 3650, cv: 1 };

test.each([
  { labels: [], day: '2026-07-01' },
  { labels: ['cv'], day: '2026-06-02' },
  { labels: ['cv', 'autre'], day: '2026-07-01' },
  { labels: ['cv', 'facture'], day: '2036-05-29' },
  { labels: ['constructor'], day: '2026-07-01' },
])('a bundle of $labels is kept until $day', ({ labels, day }) => {
  expect(expiryDay(labels, '2026-06-01T23:59:59.999Z', retention)).toBe(day);
});

test.each([{}, { default: 0 }, { default: 1, cv: 0 }, { default: 36_501 }, { default: 1.5 }])(
  '%j is refused',
  (given) => {
    expect(retentionSchema.safeParse(given).success).toBe(false);
  },
);
