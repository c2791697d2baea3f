import { expect, test } from '@jest/globals';
import { assembleResult } from '../../core/assemble-result.ts';
import { liasseEventSchema } from '../../core/events.ts';
import { problem } from '../../core/problem.ts';
import { batchEvent, documentEvents } from '../../core/submission-events.ts';
import { analysedPage } from '../fixtures/analysed-page.ts';
import { runOf } from '../fixtures/simulated-aws/case.ts';

const id = { tenant: 'mairie', batch: 'juin', submission: 's' };
const record = {
  mediaType: 'application/pdf',
  pages: [analysedPage(1, ['Dupont'])],
  members: [],
  problems: [],
  openSeconds: 1,
};
const name = { source: 'Dupont Marie.pdf', sha256: 'a'.repeat(64), bytes: 1 };
const line = assembleResult(name, record, runOf('v'));
const failed = assembleResult(name, { ...record, pages: [], problems: [problem('time-out')] }, runOf('v'));

test('an event tells of each line, without source or text', () => {
  const events = documentEvents(id, [line, line], 'v1');
  expect(events.map((event) => liasseEventSchema.parse(event))).toEqual(events);
  expect(events[0]).toMatchObject({
    status: 'done',
    pages: 1,
    documents: [{ label: 'facture', decision: 'accepted' }],
  });
  expect(JSON.stringify(events)).not.toContain('Dupont');
});

test('equal lines have equal ids, other lines, versions, verdicts and submissions have others', () => {
  const idsOf = (...given: Parameters<typeof documentEvents>): string[] =>
    documentEvents(...given).map((event) => event.id);
  const [own, ...others] = [
    ...idsOf(id, [line, line], 'v1'),
    ...idsOf(id, [line], 'v2'),
    ...idsOf(id, [failed], 'v1'),
    ...idsOf({ ...id, submission: 't' }, [line], 'v1'),
  ];
  expect(idsOf(id, [line], 'v1')).toEqual([own]);
  expect(new Set([own, ...others]).size).toBe(5);
});

test('the completion of a batch has another id when its verdicts are others', () => {
  const statuses = { done: 1, partial: 0, rejected: 0, failed: 1 };
  const batch = { ...id, received: 2, finished: 2, statuses, pages: 1, documents: 1, review: 0 };
  const event = batchEvent(batch);
  expect(liasseEventSchema.parse(event)).toEqual({ ...event, files: 2, statuses });
  expect(batchEvent({ ...batch, statuses: { ...statuses, done: 2, failed: 0 } }).id).not.toBe(event.id);
});
