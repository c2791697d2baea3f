import { assembleResult, refusedResult, type RunContext } from '../assemble-result.ts';
import { type LiasseEvent } from '../events.ts';
import { statusOf } from '../file-faults.ts';
import { fileKey } from '../file-key.ts';
import { type FileResult } from '../file-result.ts';
import { locationIn } from '../intake/file-location.ts';
import { type OcrEngine } from '../intake/names.ts';
import { isComplete } from '../is-complete.ts';
import { type Limits } from '../limits.ts';
import { outcomeOf } from '../outcome.ts';
import { type AnalysisStarter } from '../ports/analysis-starter.ts';
import { type BatchLedger, type FileId, type FileState, type SubmissionId, type SubmissionRecord } from '../ports/batch-ledger.ts'; // prettier-ignore
import { type EventPublisher } from '../ports/event-publisher.ts';
import { type ResultLines } from '../ports/result-lines.ts';
import { type ResultStore } from '../ports/result-store.ts';
import { expiryDay, type Retention } from '../retention.ts';
import { batchEvent, documentEvents } from '../submission-events.ts';
import { expandTree, type MissingMember, namedFiles, type Tree } from './expand-tree.ts';
import { type NamedFile } from './analyse-batch.ts';

/** What results are the results of, for one OCR engine. */
export interface AnalysisRun extends RunContext {
  /** See {@link ResultKey}. */
  readonly key: string;
}

export interface SettlementOptions {
  readonly ledger: BatchLedger;
  /** Of one tenant, whose records no other sees. */
  readonly records: (file: Pick<FileId, 'tenant' | 'engine'>) => Pick<ResultStore, 'file'>;
  readonly results: ResultLines;
  readonly events: EventPublisher;
  readonly starter: AnalysisStarter;
  readonly runs: Readonly<Record<OcrEngine, AnalysisRun>>;
  readonly limits: Limits;
  readonly retention: Retention;
  /** ISO 8601. */
  readonly now: () => string;
  /** Told of results once they are delivered, for the metrics. */
  readonly delivered: (submission: SubmissionRecord, lines: readonly FileResult[]) => void;
}

/**
 * Carries a file's record to all who wait for it: results, ledger, events.
 *
 * May be called at any time and as often as one likes: it does what is still to be done. Waiters are entered before a file is
 * looked at, and looked for after it is finished, so that none is missed.
 */
export class FileSettlement {
  readonly #options: SettlementOptions;

  constructor(options: SettlementOptions) {
    this.#options = options;
  }

  /** Does nothing while the file has no record. @throws LiasseError `store-unavailable` or `engine-unavailable` (retryable). */
  async settle(file: FileId): Promise<void> {
    const { ledger } = this.#options;
    if (!(await this.#finish(file))) return;
    const { submissions, containers } = await ledger.waiters(file);
    for (const submission of submissions) await this.settleSubmission(submission);
    for (const container of containers) {
      if ((await ledger.memberFinished(container, file)) === 0) await this.settle(container);
    }
  }

  async settleSubmission(id: SubmissionId): Promise<void> {
    const submission = await this.#options.ledger.submission(id);
    if (submission === undefined || submission.outcome !== undefined) return;
    if (submission.refused !== undefined) {
      await this.#deliver(submission, [refusedResult(submission, submission.refused, this.#runOf(submission))]);
      return;
    }
    const tree = await expandTree(submission, this.#sources(submission));
    if (tree.missing.some(({ sha256 }) => sha256 === submission.sha256)) return; // its own analysis will call
    if (tree.missing.length > 0) await this.#await(submission, tree.missing);
    else await this.#deliverTree(submission, tree);
  }

  /** @returns whether the file is finished, at last or already. */
  async #finish(file: FileId): Promise<boolean> {
    const { ledger, records, now } = this.#options;
    const state = await this.#stateOf(file);
    if (state === undefined) return false;
    if (state.finished !== undefined) return true;
    const record = await records(file).file({ sha256: file.sha256, versions: this.#runOf(file).key });
    if (record === undefined) return false;
    const { documents } = assembleResult({ source: '-', sha256: file.sha256, bytes: 0 }, record, this.#runOf(file));
    const labels = documents.map(({ label }) => label);
    const expiresOn = expiryDay(labels, now(), this.#options.retention);
    await ledger.finish(file, { status: statusOf(record), members: record.members.length, expiresOn });
    return true;
  }

  /** Has the members analysed; whichever is finished last calls again. */
  async #await(submission: SubmissionRecord, missing: readonly MissingMember[]): Promise<void> {
    const { ledger, starter, now } = this.#options;
    await ledger.awaitMembers(submission, missing);
    for (const { tenant, engine, sha256, bytes } of missing) {
      const location = locationIn(submission, { tenant, sha256 });
      await ledger.begin({ tenant, engine, sha256, bytes, location, attempt: 0 }, now());
    }
    const states = await ledger.files(missing);
    let open = missing.length;
    for (const member of missing) {
      const state = states.get(fileKey(member));
      // One that was finished before it was waited for has not called.
      if (state?.finished !== undefined) open = await ledger.memberFinished(submission, member);
      else if (state !== undefined) await starter.start(state.job);
    }
    // All of its names: what they waited for may have been crossed out here, by one of them.
    if (open === 0) await this.settle(submission);
  }

  /** A file that was finished by earlier versions, or whose record is destroyed, is read again. */
  async #deliverTree(submission: SubmissionRecord, { root }: Tree): Promise<void> {
    const lines: FileResult[] = [];
    const lost = new Map<string, MissingMember>();
    const { tenant, engine } = submission;
    const { ledger, now } = this.#options;
    for (const named of namedFiles(root)) {
      const line = await this.#lineOf(named, submission);
      if (line === undefined) lost.set(named.sha256, { tenant, engine, sha256: named.sha256, bytes: named.bytes });
      else lines.push(line);
    }
    if (lost.size === 0) await this.#deliver(submission, lines);
    else {
      for (const file of lost.values()) await ledger.reopenFile(file, now(), locationIn(submission, file));
      await this.#await(submission, [...lost.values()]);
    }
  }

  async #lineOf(named: NamedFile, owner: SubmissionRecord): Promise<FileResult | undefined> {
    const run = this.#runOf(owner);
    if (named.content.kind === 'refused') return refusedResult(named, named.content.problem, run);
    const record = await this.#options.records(owner).file({ sha256: named.sha256, versions: run.key });
    return record === undefined ? undefined : assembleResult(named, record, run);
  }

  /** Events first, for what is marked as finished is not looked at again: they may come twice, never not at all. */
  async #deliver(submission: SubmissionRecord, lines: readonly FileResult[]): Promise<void> {
    const { ledger, results, events, retention, now } = this.#options;
    const at = now();
    const resultKey = await results.put(submission, lines);
    await events.publish(documentEvents(submission, lines, this.#runOf(submission).key));
    const labels = lines.flatMap(({ documents }) => documents.map(({ label }) => label));
    const outcome = { ...outcomeOf(lines), resultKey, expiresOn: expiryDay(labels, at, retention) };
    if (await ledger.finishSubmission(submission, outcome, at)) this.#options.delivered(submission, lines);
    await this.completeBatch(submission);
  }

  /** Says that a batch is complete when it is, once. */
  async completeBatch(id: Pick<SubmissionId, 'tenant' | 'batch'>): Promise<void> {
    const { ledger, events, now } = this.#options;
    const batch = await ledger.batch(id);
    if (batch?.expected === undefined || batch.completedAt !== undefined || !isComplete(batch)) return;
    const event: LiasseEvent = batchEvent(batch);
    await events.publish([event]);
    await ledger.completeBatch(batch, now());
  }

  async #stateOf(file: FileId): Promise<FileState | undefined> {
    return (await this.#options.ledger.files([file])).get(fileKey(file));
  }

  #runOf({ engine }: Pick<FileId, 'engine'>): AnalysisRun {
    return this.#options.runs[engine];
  }

  #sources(owner: SubmissionRecord): Parameters<typeof expandTree>[1] {
    const { ledger, records, limits } = this.#options;
    return { ledger, limits, records: records(owner), versions: this.#runOf(owner).key };
  }
}
