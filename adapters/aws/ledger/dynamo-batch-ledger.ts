import { fileKey } from '../../../core/file-key.ts';
import { type AnalysisJob, type FileLocation } from '../../../core/intake/analysis-job.ts';
import { type BatchManifest } from '../../../core/intake/batch-manifest.ts';
import {
  type BatchId,
  type BatchLedger,
  type BatchRecord,
  type Beginning,
  type FileId,
  type FileState,
  type FileSummary,
  type FileWaiters,
  type NewSubmission,
  type SubmissionId,
  type SubmissionOutcome,
  type SubmissionRecord,
} from '../../../core/ports/batch-ledger.ts';
import { atWork, counted, openMembers } from './counters.ts';
import { beginForgotten, forgetFinished, isForgotten } from './forgotten-file.ts';
import {
  batchKey,
  batchOf,
  due,
  fileItemKey,
  fileOf,
  nameKey,
  nameSchema,
  submissionKey,
  submissionOf,
  tenantKey,
  waitKey,
  waitSchema,
} from './items.ts';
import { type Table, type Write } from './table.ts';

const isNew = 'attribute_not_exists(pk)';
/** After which DynamoDB itself removes a day's counter. */
const secondsToKeepDays = 7 * 86_400;
const isThere = 'attribute_exists(pk)';

/** The ledger in one DynamoDB table; its layout is in `items.ts`. Counters move in the transaction of what they count. */
export class DynamoBatchLedger implements BatchLedger {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async announce(id: BatchId, { files, engine }: BatchManifest, at: string): Promise<void> {
    const change =
      'SET #tenant = :tenant, #batch = :batch, #expected = :files, #dueKind = :open, #dueAt = if_not_exists(#dueAt, :at)';
    const values = { tenant: id.tenant, batch: id.batch, files, at, open: due.open };
    const write =
      engine === undefined
        ? { change: `${change} REMOVE #completedAt, #engine`, values }
        : { change: `${change}, #engine = :engine REMOVE #completedAt`, values: { ...values, engine } };
    // A batch that is complete stays so, unless more was announced than it has.
    await this.#table.write([
      { update: { key: batchKey(id), ...write, onlyIf: 'attribute_not_exists(#completedAt) OR #finished < :files' } },
    ]);
  }

  async batch(id: BatchId): Promise<BatchRecord | undefined> {
    const item = await this.#table.get(batchKey(id));
    return item === undefined ? undefined : batchOf(item);
  }

  async register(submission: NewSubmission): Promise<void> {
    const { tenant, batch, receivedAt } = submission;
    const writes: Write[] = [
      {
        put: {
          item: { ...submissionKey(submission), ...submission, dueKind: due.waiting, dueAt: receivedAt },
          onlyIf: isNew,
        },
      },
      {
        update: {
          key: batchKey(submission),
          change:
            'SET #tenant = :tenant, #batch = :batch, #lastReceivedAt = :at, #dueKind = :open, #dueAt = :at REMOVE #completedAt ADD #received :one',
          values: { tenant, batch, at: receivedAt, open: due.open, one: 1 },
        },
      },
      { put: { item: { ...nameKey(submission, submission), tenant, batch, submission: submission.submission } } },
    ];
    await this.#table.write(writes);
  }

  async submission(id: SubmissionId): Promise<SubmissionRecord | undefined> {
    const item = await this.#table.get(submissionKey(id));
    return item === undefined ? undefined : submissionOf(item);
  }

  async *submissions(id: BatchId): AsyncGenerator<SubmissionRecord> {
    for await (const item of this.#table.query(batchKey(id).pk, 'S#')) yield submissionOf(item);
  }

  async begin(job: AnalysisJob, at: string, quota?: number): Promise<Beginning> {
    const file = {
      put: { item: { ...fileItemKey(job), job, startedAt: at, dueKind: due.working, dueAt: at }, onlyIf: isNew },
    };
    const written = await this.#table.write([file, atWork(job, 1, quota)]);
    if (written.kind === 'written') return 'begun';
    const item = await this.#table.get(fileItemKey(job));
    if (item === undefined) return 'over-quota';
    if (!isForgotten(item)) return fileOf(item).finished === undefined ? 'running' : 'finished';
    const again = await this.#table.write([beginForgotten(job, item, at), atWork(job, 1, quota)]);
    return again.kind === 'written' ? 'begun' : 'over-quota';
  }

  async files(ids: readonly FileId[]): Promise<ReadonlyMap<string, FileState>> {
    const items = await Promise.all(
      ids.map(async (id) => [fileKey(id), await this.#table.get(fileItemKey(id))] as const),
    );
    return new Map(
      items.flatMap(([key, item]) => (item === undefined || isForgotten(item) ? [] : [[key, fileOf(item)]])),
    );
  }

  async finish(file: FileId, summary: FileSummary): Promise<void> {
    const change = 'SET #summary = :summary, #dueKind = :expires, #dueAt = :day';
    const values = { summary, expires: due.expires, day: summary.expiresOn };
    const onlyIf = `${isThere} AND attribute_not_exists(#summary)`;
    await this.#table.write([{ update: { key: fileItemKey(file), change, values, onlyIf } }, atWork(file, -1)]);
  }

  async waiters(file: FileId): Promise<FileWaiters> {
    const { pk } = fileItemKey(file);
    const submissions: SubmissionId[] = [];
    const containers: FileId[] = [];
    for await (const item of this.#table.query(pk, 'N#')) submissions.push(nameSchema.parse(item));
    for await (const item of this.#table.query(pk, 'W#')) containers.push(waitSchema.parse(item).container);
    return { submissions, containers };
  }

  async awaitMembers({ tenant, engine, sha256 }: FileId, members: readonly FileId[]): Promise<void> {
    const container = { tenant, engine, sha256 };
    for (const member of members) {
      await this.#table.write([
        { put: { item: { ...waitKey(member, container), container }, onlyIf: isNew } },
        openMembers(container, 1),
      ]);
    }
  }

  async memberFinished(container: FileId, member: FileId): Promise<number> {
    const wait = { remove: { key: waitKey(member, container), onlyIf: isThere } };
    const written = await this.#table.write([wait, openMembers(container, -1)]);
    // The archive was purged meanwhile: nobody waits any more.
    if (written.kind === 'refused' && written.write === 1) await this.#table.write([wait]);
    const item = await this.#table.get(fileItemKey(container));
    return item === undefined || isForgotten(item) ? 0 : fileOf(item).openMembers;
  }

  async finishSubmission(id: SubmissionId, outcome: SubmissionOutcome, at: string): Promise<boolean> {
    const written = await this.#table.write([
      {
        update: {
          key: submissionKey(id),
          change: 'SET #outcome = :outcome, #finishedAt = :at, #dueKind = :expires, #dueAt = :day',
          onlyIf: `${isThere} AND attribute_not_exists(#outcome)`,
          values: { outcome, at, expires: due.expires, day: outcome.expiresOn },
        },
      },
      { update: { key: batchKey(id), ...counted(outcome, 1) } },
    ]);
    return written.kind === 'written';
  }

  async completeBatch(batch: BatchId & Pick<BatchRecord, 'finished'>, at: string): Promise<boolean> {
    const written = await this.#table.write([
      {
        update: {
          key: batchKey(batch),
          change: 'SET #completedAt = :at REMOVE #dueKind, #dueAt',
          onlyIf:
            'attribute_not_exists(#completedAt) AND #finished = :finished AND #finished >= #received AND (attribute_not_exists(#expected) OR #finished >= #expected)',
          values: { at, finished: batch.finished },
        },
      },
    ]);
    return written.kind === 'written';
  }

  async *overdue(before: string): AsyncGenerator<SubmissionRecord> {
    for await (const item of this.#table.due(due.waiting, before)) yield submissionOf(item);
  }

  async *lingering(before: string): AsyncGenerator<FileState> {
    for await (const item of this.#table.due(due.working, before)) yield fileOf(item);
  }

  async *openBatches(before: string): AsyncGenerator<BatchRecord> {
    for await (const item of this.#table.due(due.open, before)) yield batchOf(item);
  }

  async takeFromQuota(tenant: string, day: string, quota: number): Promise<boolean> {
    const written = await this.#table.write([
      {
        update: {
          key: { pk: tenantKey({ tenant }).pk, sk: `DAY#${day}` },
          change: 'SET #timeToLive = :end ADD #files :one',
          onlyIf: 'attribute_not_exists(#files) OR #files < :quota',
          values: { one: 1, quota, end: Math.floor(Date.parse(day) / 1000) + secondsToKeepDays },
        },
      },
    ]);
    return written.kind === 'written';
  }

  async *expired(today: string): AsyncGenerator<SubmissionRecord | FileState> {
    for await (const item of this.#table.due(due.expires, today))
      yield 'job' in item ? fileOf(item) : submissionOf(item);
  }

  async forgetSubmission(id: SubmissionId): Promise<void> {
    const submission = await this.submission(id);
    if (submission === undefined) return;
    await this.#table.write([
      { remove: { key: submissionKey(id) } },
      { remove: { key: nameKey(submission, submission) } },
    ]);
  }

  async forgetFile(file: FileId): Promise<void> {
    const state = (await this.files([file])).get(fileKey(file));
    if (state?.finished !== undefined) await this.#table.write([forgetFinished(state.job)]);
  }

  async reopenFile(file: FileId, at: string, location: FileLocation): Promise<AnalysisJob | undefined> {
    const state = (await this.files([file])).get(fileKey(file));
    if (state?.finished === undefined) return undefined;
    const job = { ...state.job, location, attempt: state.job.attempt + 1 };
    const change = 'SET #job = :job, #startedAt = :at, #dueKind = :working, #dueAt = :at REMOVE #summary';
    const reopened = await this.#table.write([
      {
        update: {
          key: fileItemKey(file),
          change,
          values: { job, at, working: due.working, before: state.job.attempt },
          onlyIf: 'attribute_exists(#summary) AND #job.#attempt = :before',
        },
      },
      atWork(file, 1),
    ]);
    return reopened.kind === 'written' ? job : undefined;
  }

  async reopenSubmission(id: SubmissionId): Promise<void> {
    const submission = await this.submission(id);
    if (submission?.outcome === undefined) return;
    await this.#table.write([
      {
        update: {
          key: submissionKey(id),
          change: 'SET #dueKind = :waiting, #dueAt = #receivedAt REMOVE #outcome, #finishedAt',
          onlyIf: 'attribute_exists(#outcome)',
          values: { waiting: due.waiting },
        },
      },
      { update: { key: batchKey(id), ...counted(submission.outcome, -1) } },
    ]);
  }
}
