import { expect, test } from '@jest/globals';
import { emptySha256 } from '../../../core/empty-sha256.ts';
import { type MemberRecord } from '../../../core/file-record.ts';
import { type FileResult } from '../../../core/file-result.ts';
import { problem } from '../../../core/problem.ts';
import { limits, playOut, runs, shaOf, simulationOf } from '../../fixtures/simulated-aws/case.ts';
import { at, batch, outcome, submissionOf } from '../../fixtures/ledger-entries.ts';
import { linesOnOneMachine, type Paper } from '../../fixtures/simulated-aws/papers.ts';

function member(paper: number, bytes = 10): MemberRecord {
  return { path: `${paper}.pdf`, sha256: shaOf(paper), bytes };
}

function papersOf(...members: (readonly MemberRecord[])[]): Map<string, Paper> {
  return new Map(
    members.map((found, at) => [shaOf(at), { sha256: shaOf(at), bytes: 10, pageCount: 1, members: found }]),
  );
}

const refused = { path: 'lien', sha256: emptySha256, bytes: 0, problem: problem('archive-entry-refused') };
const eight = Array.from({ length: 8 }, () => member(1));

function lineOf({ source, problems }: FileResult): string {
  return [source, ...problems.map(({ code }) => code)].join(' ');
}

test.each([
  {
    name: 'nested archives',
    papers: papersOf([member(1), member(2)], [member(2)], []),
    lines: ['a', 'a!1.pdf', 'a!1.pdf!2.pdf', 'a!2.pdf'],
  },
  {
    name: 'a member that was refused',
    papers: papersOf([refused, member(1)], []),
    lines: ['a', 'a!lien archive-entry-refused', 'a!1.pdf'],
  },
  { name: 'too many members', papers: papersOf([...eight, member(1)], []), lines: ['a too-many-members'] },
  {
    name: 'too many members at a lower level',
    papers: papersOf(
      [member(1), member(2)],
      Array.from({ length: 6 }, () => member(3)),
      [member(3)],
      [],
    ),
    lines: ['a', 'a!1.pdf', ...Array.from({ length: 6 }, () => 'a!1.pdf!3.pdf'), 'a!2.pdf too-many-members'],
  },
  { name: 'a bomb', papers: papersOf([member(1, 150), member(1, 60)], []), lines: ['a archive-bomb-limit'] },
  {
    name: 'an archive in itself',
    papers: papersOf([member(0)]),
    lines: ['a', 'a!0.pdf', 'a!0.pdf!0.pdf too-many-levels'],
  },
])('$name gives the lines of one machine', async ({ papers, lines }) => {
  const upload = { key: 'drop/mairie/juin/a', versionId: 'v', sha256: shaOf(0), bytes: 10 };
  const played = {
    papers,
    uploads: [upload],
    told: [],
    untold: [],
    seed: 1,
    deaths: new Map(),
    isOut: false,
    quota: 1,
  };
  const aws = simulationOf(played, 3);
  await playOut(aws, played);
  const [found] = [...aws.buckets.results.values()];
  expect(found?.map(lineOf)).toEqual(lines);
  expect(found).toEqual(await linesOnOneMachine({ source: 'a', sha256: shaOf(0) }, { papers, limits, run: runs.onnx }));
});

test('a batch with a file still at work is not said to be complete, though as many as announced are finished', async () => {
  const played = {
    papers: papersOf([]),
    uploads: [],
    told: [],
    untold: [],
    seed: 1,
    deaths: new Map(),
    isOut: false,
    quota: 1,
  };
  const aws = simulationOf(played, 3);
  await aws.ledger.announce(batch, { files: 1 }, at);
  for (const name of ['x', 'y']) await aws.ledger.register(submissionOf(name));
  for (const [name, said] of [
    ['x', 0],
    ['y', 1],
  ] as const) {
    await aws.ledger.finishSubmission(submissionOf(name), outcome, at);
    const completing = aws.settlement.completeBatch(batch);
    await aws.runOut();
    await completing;
    expect(aws.events).toHaveLength(said);
  }
  expect(aws.events).toMatchObject([{ type: 'BatchCompleted', files: 2 }]);
});
