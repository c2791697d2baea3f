import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type LiasseEvent } from '../../../core/events.ts';
import { type FileId, type SubmissionRecord } from '../../../core/ports/batch-ledger.ts';
import {
  batches,
  type Case,
  caseArbitrary,
  comeToRest,
  limits,
  playOut,
  runOf,
  runs,
  simulationOf,
} from '../../fixtures/simulated-aws/case.ts';
import { linesOnOneMachine } from '../../fixtures/simulated-aws/papers.ts';
import { type SimulatedAws } from '../../fixtures/simulated-aws/simulated-aws.ts';
import { resultKeyOf } from '../../fixtures/simulated-aws/simulated-buckets.ts';

const seed = 20261125;

async function submissionsOf(aws: SimulatedAws, batch: string): Promise<SubmissionRecord[]> {
  const found: SubmissionRecord[] = [];
  for await (const one of aws.ledger.submissions({ tenant: 'mairie', batch })) found.push(one);
  return found;
}

/** What was handed in, once each, as `source sha256`. */
function handedIn({ uploads }: Case, batch: string): string[] {
  const prefix = `drop/mairie/${batch}/`;
  const files = uploads.filter(({ key, text }) => key.startsWith(prefix) && text === undefined);
  return [...new Set(files.map(({ key, sha256 }) => `${key.slice(prefix.length)} ${sha256}`))].sort();
}

async function expectOneResultEach(aws: SimulatedAws, played: Case, batch: string): Promise<SubmissionRecord[]> {
  const submissions = await submissionsOf(aws, batch);
  expect(submissions.map(({ source, sha256 }) => `${source} ${sha256}`).sort()).toEqual(handedIn(played, batch));
  const keys = [...aws.buckets.results.keys()].filter((key) => key.startsWith(`mairie/${batch}/`)).sort();
  expect(keys).toEqual(submissions.map(resultKeyOf).sort());
  for (const { outcome } of submissions) expect(outcome).toBeDefined();
  return submissions;
}

async function expectSameAsOnOneMachine(aws: SimulatedAws, { papers }: Case, one: SubmissionRecord): Promise<void> {
  const lines = await linesOnOneMachine(one, { papers, limits, run: runs[one.engine] });
  expect(aws.buckets.results.get(resultKeyOf(one))).toEqual(lines);
  expect(one.outcome).toMatchObject({ lines: lines.length, pages: lines.flatMap(({ pages }) => pages).length });
}

async function expectCountersAdd(aws: SimulatedAws, batch: string, submissions: SubmissionRecord[]): Promise<void> {
  const record = await aws.ledger.batch({ tenant: 'mairie', batch });
  const outcomes = submissions.flatMap(({ outcome }) => outcome ?? []);
  const sum = (figure: 'pages' | 'documents' | 'review'): number => outcomes.reduce((all, one) => all + one[figure], 0);
  const of = (status: string): number => outcomes.filter((one) => one.status === status).length;
  const statuses = { done: of('done'), partial: of('partial'), rejected: of('rejected'), failed: of('failed') };
  const [pages, documents, review] = [sum('pages'), sum('documents'), sum('review')];
  const count = submissions.length;
  expect(record).toMatchObject({ received: count, finished: count, statuses, pages, documents, review });
}

async function expectCompletion(aws: SimulatedAws, played: Case, submissions: SubmissionRecord[]): Promise<void> {
  const batch = submissions[0]?.batch ?? '';
  const { expected = 1, completedAt } = (await aws.ledger.batch({ tenant: 'mairie', batch })) ?? {};
  const isComplete = submissions.length >= expected;
  expect(completedAt !== undefined).toBe(isComplete);
  const said = aws.events.flatMap((event) => (event.type === 'BatchCompleted' && event.batch === batch ? event : []));
  expect(Math.min(...said.map(({ files }) => files))).toBeGreaterThanOrEqual(played.isOut ? 1 : expected);
  const last = said.filter(({ files }) => files === submissions.length);
  expect(new Set(last.map(({ id }) => id)).size).toBe(Number(isComplete));
}

/** Each line is told of; each batch is said to be complete when it is, not before; what is told twice has one id. */
async function expectEvents(aws: SimulatedAws, played: Case, submissions: SubmissionRecord[]): Promise<void> {
  const batch = submissions[0]?.batch ?? '';
  const events = aws.events.filter((event) => event.batch === batch);
  const told = new Set(events.flatMap((event) => (event.type === 'DocumentAnalysed' ? event.id : [])));
  expect(told.size).toBe(submissions.reduce((sum, { outcome }) => sum + (outcome?.lines ?? 0), 0));
  expect(idsWithTwoContents(events)).toEqual([]);
  await expectCompletion(aws, played, submissions);
}

function idsWithTwoContents(events: readonly LiasseEvent[]): string[] {
  const contents = new Map<string, string>();
  return events.flatMap((event) => {
    const content = JSON.stringify(event);
    const known = contents.get(event.id) ?? content;
    contents.set(event.id, known);
    return known === content ? [] : [event.id];
  });
}

async function expectNothingWaits(aws: SimulatedAws): Promise<void> {
  for await (const { source } of aws.ledger.overdue('2099')) expect(`${source} waits`).toBe('');
  for await (const { job } of aws.ledger.lingering('2099')) expect(`${job.sha256} lingers`).toBe('');
  expect(aws.ledger.atWork('mairie')).toBe(0);
  expect(aws.bugs).toEqual([]);
}

/** Every file of every batch has one result, and nobody waits. */
async function expectAllDelivered(aws: SimulatedAws, played: Case): Promise<SubmissionRecord[]> {
  await expectNothingWaits(aws);
  const all: SubmissionRecord[] = [];
  for (const batch of batches.filter((name) => handedIn(played, name).length > 0)) {
    const submissions = await expectOneResultEach(aws, played, batch);
    await expectCountersAdd(aws, batch, submissions);
    await expectEvents(aws, played, submissions);
    all.push(...submissions);
  }
  return all;
}

test('a run that nothing disturbs needs no schedule', async () => {
  const property = fc.asyncProperty(caseArbitrary(0), async (drawn) => {
    const played = { ...drawn, deaths: new Map(), quota: 100 };
    const aws = simulationOf(played, Number.POSITIVE_INFINITY);
    for (const { key, versionId } of played.uploads) aws.tell({ key, versionId });
    await aws.runOut();
    await expectNothingWaits(aws);
    for (const batch of batches.filter((name) => handedIn(played, name).length > 0)) {
      const submissions = await expectOneResultEach(aws, played, batch);
      await expectCountersAdd(aws, batch, submissions);
    }
  });
  await expect(fc.assert(property, { seed, numRuns: 100, includeErrorInReport: true })).resolves.toBeUndefined();
});

test('every file gets the result of an undisturbed run, whatever is repeated, reordered or killed', async () => {
  const property = fc.asyncProperty(caseArbitrary(12), async (played) => {
    const aws = simulationOf(played, Number.POSITIVE_INFINITY);
    await playOut(aws, played);
    for (const one of await expectAllDelivered(aws, played)) await expectSameAsOnOneMachine(aws, played, one);
  });
  await expect(fc.assert(property, { seed, numRuns: 100, includeErrorInReport: true })).resolves.toBeUndefined();
});

test('machines that die more often than they are tried lose nothing, and what failed is read again', async () => {
  const property = fc.asyncProperty(caseArbitrary(60), async (played) => {
    const aws = simulationOf(played, 2);
    await playOut(aws, played);
    const failed = filesIn(await expectAllDelivered(aws, played), aws);
    aws.trouble(played.deaths);
    for (const [one, files] of failed) aws.retry(one, files);
    await aws.runOut();
    await comeToRest(aws);
    await expectNothingWaits(aws);
    // What died again has failed again.
    for (const one of await deliveredAll(aws, played)) {
      const lines = aws.buckets.results.get(resultKeyOf(one)) ?? [];
      if (lines.every(({ status }) => status !== 'failed')) await expectSameAsOnOneMachine(aws, played, one);
    }
  });
  await expect(fc.assert(property, { seed, numRuns: 100, includeErrorInReport: true })).resolves.toBeUndefined();
});

test('what is handed in again after an upgrade, or after it was purged, is read again', async () => {
  const property = fc.asyncProperty(
    caseArbitrary(8),
    fc.boolean(),
    fc.boolean(),
    async (played, upgraded, thorough) => {
      const aws = simulationOf(played, 400);
      await playOut(aws, played);
      const runsNow = upgraded ? { onnx: runOf('00000003'), textract: runOf('00000004') } : runs;
      aws.runs = runsNow;
      aws.trouble(played.deaths);
      let leftOver = 0;
      if (!upgraded) {
        await aws.purgeAfter(60); // may die on its way
        if (thorough) aws.trouble(new Map());
        if (thorough) await aws.purgeAfter(1);
        leftOver = thorough ? aws.buckets.results.size : 0;
      }
      expect(leftOver).toBe(0);
      const files = played.uploads.filter(({ text }) => text === undefined);
      const again = files.map((one) => ({
        ...one,
        key: one.key.replace(/[^/]*$/u, 'again-$&'),
        text: undefined,
      }));
      for (const upload of again) aws.buckets.keep(upload);
      for (const { key, versionId } of again) aws.tell({ key, versionId });
      await aws.runOut();
      await comeToRest(aws);
      await expectNothingWaits(aws);
      const renewed = (await deliveredAll(aws, played)).filter(({ source }) => source.startsWith('again-'));
      expect(renewed).toHaveLength(new Set(again.map(({ key, sha256 }) => `${key} ${sha256}`)).size);
      for (const one of renewed) {
        const lines = await linesOnOneMachine(one, { papers: played.papers, limits, run: runsNow[one.engine] });
        expect(aws.buckets.results.get(resultKeyOf(one))).toEqual(lines);
      }
    },
  );
  await expect(fc.assert(property, { seed, numRuns: 100, includeErrorInReport: true })).resolves.toBeUndefined();
});

async function deliveredAll(aws: SimulatedAws, played: Case): Promise<SubmissionRecord[]> {
  const names = batches.filter((name) => handedIn(played, name).length > 0);
  return (await Promise.all(names.map(async (name) => submissionsOf(aws, name)))).flat();
}

/** The failed files of each submission. */
function filesIn(submissions: readonly SubmissionRecord[], aws: SimulatedAws): [SubmissionRecord, FileId[]][] {
  return submissions.map((one) => {
    const lines = (aws.buckets.results.get(resultKeyOf(one)) ?? []).filter(({ status }) => status === 'failed');
    return [one, lines.map(({ sha256 }) => ({ tenant: one.tenant, engine: one.engine, sha256 }))];
  });
}
