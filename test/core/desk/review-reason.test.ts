import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewReason } from '../../../core/desk/review-reason.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'review.md'), 'utf8');
const [doubts = ''] = page.split('\n# The review desk');
const sentences = [...doubts.matchAll(/^\| (?!the sentence|---)([^|]+?) \|/gm)].map(([, sentence = '']) => sentence);

test('each sentence that docs/review.md names is told apart', () => {
  const kinds = sentences.map((text) => reviewReason({ reasons: [{ kind: 'doubt', text }] }).kind);
  expect(kinds).toStrictEqual(['little-text', 'unlike', 'close', 'unsure', 'always', 'contradiction', 'unread', 'poorly-read', 'unread']);
}); // prettier-ignore

test('the first doubt is the reason; without one it is unsure', () => {
  const reasons = ['Page 2 mal lue : confiance de lecture 40 %.', 'Deux classes proches : a et b.'];
  const found = reviewReason({ reasons: reasons.map((text) => ({ kind: 'doubt', text })) });
  expect(found).toStrictEqual({ kind: 'poorly-read', text: reasons[0] });
  expect(reviewReason({ reasons: [] }).kind).toBe('unsure');
});
