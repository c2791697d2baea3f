import { expect, test } from '@jest/globals';
import { statistics, type StatisticsContext } from '../../../core/desk/statistics.ts';
import { statisticsSchema } from '../../../core/desk/schemas/statistics.ts';
import { decided, fact } from './document-facts.ts';

const context: StatisticsContext = {
  from: '2026-11-01',
  to: '2026-11-04',
  auditShare: 0.5,
  processorSeconds: 7200,
  energy: { wattsPerCore: 10, eurosPerKilowattHour: 0.2 },
};

const waiting = fact({ asked: 'doubt', probability: 0.4, receivedAt: '2026-11-01T23:00:00.000Z' });
const facts = [fact({ pages: 3 }), waiting, decided('facture'), decided('arrete'), decided('cv', { label: 'autre' })];

test('counts what was read, asked, decided and corrected', () => {
  expect(statistics(facts, context)).toMatchObject({
    documents: 5,
    pages: 7,
    waiting: 1,
    oldest: '2026-11-01T23:00:00.000Z',
    reviewRate: 4 / 5,
    decided: 3,
    corrected: 2,
  });
});

test('a day without work is a day with zeros', () => {
  expect(statistics(facts, context).throughput).toStrictEqual([
    { day: '2026-11-01', read: 0, decided: 0 },
    { day: '2026-11-02', read: 5, decided: 0 },
    { day: '2026-11-03', read: 0, decided: 3 },
    { day: '2026-11-04', read: 0, decided: 0 },
  ]);
});

test('corrections are told by the class that the program gave, and by both', () => {
  const { byClass, confusion } = statistics(facts, context);
  expect(byClass).toStrictEqual([
    { label: 'autre', name: 'autre', decided: 1, corrected: 1, overrideRate: 1 },
    { label: 'facture', name: 'facture', decided: 2, corrected: 1, overrideRate: 0.5 },
  ]);
  expect(confusion).toStrictEqual([
    { suggested: 'autre', decided: 'cv', documents: 1 },
    { suggested: 'facture', decided: 'arrete', documents: 1 },
    { suggested: 'facture', decided: 'facture', documents: 1 },
  ]);
});

test('reliability sets what was stated beside what was right, drawn documents standing for the others', () => {
  const drawn = decided('facture', { asked: 'drawn', probability: 0.95 });
  const wrong = decided('arrete', { probability: 0.95 });
  const { reliability, calibrationError } = statistics([drawn, wrong], context);
  expect(reliability).toHaveLength(1);
  expect(reliability[0]).toMatchObject({ from: 0.9, to: 1, documents: 2 });
  expect(reliability[0]?.right).toBeCloseTo(2 / 3, 12);
  expect(calibrationError).toBeCloseTo(0.95 - 2 / 3, 12);
});

test('hours saved use this office’s own time once there are decisions enough', () => {
  const few = statistics([fact(), decided('facture')], context).hoursSaved;
  expect(few).toMatchObject({ alone: 1, secondsPerDocument: 30, measured: false, hours: 30 / 3600 });
  const many = statistics([fact(), ...Array.from({ length: 20 }, () => decided('facture'))], context).hoursSaved;
  expect(many).toMatchObject({ alone: 1, secondsPerDocument: 12, measured: true, hours: 12 / 3600 });
});

test('energy follows from processor time', () => {
  expect(statistics([], context).energy).toMatchObject({ processorSeconds: 7200, kilowattHours: 0.02, euros: 0.004 });
});

test.each([[[]], [facts]])('what it gives is what the interface promises', (given) => {
  expect(statisticsSchema.safeParse(statistics(given, context)).error).toBeUndefined();
});

test('a discarded document counts as decided, and corrects no label', () => {
  const discarded = decided('', { decision: { at: '2026-11-03T09:00:00.000Z', label: null, seconds: null } });
  expect(statistics([discarded], context)).toMatchObject({ decided: 1, corrected: 0, byClass: [] });
});
