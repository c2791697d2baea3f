import { expect, test } from '@jest/globals';
import { atMost, makeReport, reportJson } from '../../bench/report.ts';

test.each([
  [0.29, true],
  [0.3, true],
  [0.31, false],
  [null, false],
])('at most 0.3: %j holds: %j', (measured, holds) => {
  expect(atMost('help', measured, 0.3)).toEqual({ rule: 'help', measured, limit: 0.3, holds });
});

const machine = { cpu: 'x', cores: [0], vectorFlags: [], memoryMegabytes: 1, kernel: '6', loadBefore: [0, 0, 0] };
const versions = {
  ...{ node: 'v20', liasse: '0.1.0', liasseCommand: 'liasse', onnxruntimeNode: null, sharp: null },
  ...{ tesseract: null, poppler: null },
};

test('a report gives the ratio of each comparison, null where the peer is missing', () => {
  const comparison = { of: 'liasse', figure: 'wallSeconds', higherIsBetter: false };
  const report = makeReport(
    { bench: 'startup', startedAt: '2026-01-01T00:00:00.000Z', seconds: 1, machine, versions },
    {
      parameters: {},
      rounds: [{ liasse: { wallSeconds: 1 }, node: { wallSeconds: 3 } }],
      comparisons: [
        { ...comparison, peer: 'node' },
        { ...comparison, peer: 'tesseract' },
      ],
      notes: [],
    },
  );
  expect(report.ratios.map(({ peer, ratio }) => [peer, ratio?.median ?? null])).toEqual([
    ['node', 1 / 3],
    ['tesseract', null],
  ]);
  expect(reportJson(report)).toContain('"median": 0.3333,');
});
