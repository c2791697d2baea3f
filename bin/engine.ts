import { join } from 'node:path';
import { PoolFileReader } from '../adapters/local/pool-file-reader.ts';
import { ResultsWriter } from '../adapters/local/results-writer.ts';
import { Spool } from '../adapters/local/spool.ts';
import { SqliteResultStore } from '../adapters/local/sqlite-result-store.ts';
import { walkInputs } from '../adapters/local/walk-inputs.ts';
import { WorkerPool } from '../adapters/local/worker-pool.ts';
import { modelFolders, runIdentity, type RunIdentity } from '../adapters/onnx/installed-models.ts';
import { assembleResult, refusedResult } from '../core/assemble-result.ts';
import { type FileRecord } from '../core/file-record.ts';
import { type FileResult } from '../core/file-result.ts';
import { type LiasseError } from '../core/liasse-error.ts';
import { type Limits } from '../core/limits.ts';
import { type BatchProgress } from '../core/ports/batch-progress.ts';
import { problem } from '../core/problem.ts';
import { analyseBatch, type NamedFile, type Submission } from '../core/use-cases/analyse-batch.ts';
import { FileRecords } from '../core/use-cases/file-records.ts';
import { ownHead, ownVersion, withHead } from './own-head.ts';
import { modelsFolder } from './models-folder.ts';
import { packageRoot, programVersion } from './package-root.ts';

export interface EngineOptions {
  /** Folder of the results and of all state. */
  readonly out: string;
  readonly limits: Limits;
  /** Share of wrong labels borne among the accepted, 0..1; 2 % when left out. */
  readonly acceptedError?: number | undefined;
  readonly workers: number;
  /** Whether to forget what earlier runs have read. */
  readonly fresh: boolean;
  readonly bom: boolean;
  /** Folder of the user's own classes; `LIASSE_MODEL` where absent, none without that. */
  readonly model?: string | undefined;
  readonly progress: BatchProgress;
  /** Folder that members of archives are kept in, each under its hash. @default they are not kept */
  readonly keptMembers?: string | undefined;
}

interface EngineParts {
  readonly store: SqliteResultStore;
  readonly spool: Spool;
  readonly pool: WorkerPool;
  readonly identity: RunIdentity;
  readonly writer: ResultsWriter;
}

/** Everything that a run on one machine is made of; open one a folder of results. */
export class Engine {
  readonly #options: EngineOptions;
  readonly #parts: EngineParts;
  readonly #records: FileRecords;

  private constructor(options: EngineOptions, parts: EngineParts) {
    this.#options = options;
    this.#parts = parts;
    const { pool, spool, store, identity, writer } = parts;
    this.#records = new FileRecords({
      reader: new PoolFileReader({ pool, spool, limits: options.limits }),
      store,
      progress: options.progress,
      versions: identity.key,
      workers: options.workers,
      onRecord: async (sha256, record, kept) => writer.writeWords(sha256, record, kept),
    });
  }

  /** @throws LiasseError `model-missing`, `model-corrupt` or `store-unavailable`. */
  static async open(options: EngineOptions): Promise<Engine> {
    const { out, limits, acceptedError, workers: size, bom } = options;
    const models = modelsFolder();
    const shipped = await runIdentity({ models, program: programVersion() }, limits, acceptedError);
    const head = await ownHead(options.model, modelFolders.classifier);
    const identity = head === undefined ? shipped : withHead(shipped, head);
    const store = SqliteResultStore.open(join(out, '.liasse', 'state.sqlite'));
    if (options.fresh) store.clear();
    const spool = new Spool(join(out, '.liasse', 'spool'), options.keptMembers);
    await spool.clear();
    const script = join(packageRoot, 'dist', 'bin', 'worker.js');
    const pool = new WorkerPool({
      script,
      size,
      settings: { limits, models, spool: spool.folder, own: ownVersion(options.model, head) },
    });
    const writer = new ResultsWriter({ out, versions: identity.key, bom });
    return new Engine(options, { store, spool, pool, identity, writer });
  }

  /** Folder of the results. */
  get out(): string {
    return this.#options.out;
  }

  get identity(): RunIdentity {
    return this.#parts.identity;
  }

  get writer(): ResultsWriter {
    return this.#parts.writer;
  }

  /** Finds the files handed in. @throws LiasseError `configuration-invalid` naming what is not there. */
  async find(inputs: readonly string[]): Promise<Submission[]> {
    const { limits, out } = this.#options;
    return walkInputs(inputs, { limits, except: out });
  }

  /** Reads them, with the members of archives. @throws LiasseError when nothing can be read at all. */
  async read(submissions: readonly Submission[]): Promise<NamedFile[]> {
    const { limits, progress, workers } = this.#options;
    // More lanes than workers, so that the next file is hashed while they work.
    return analyseBatch(submissions, { records: this.#records, limits, progress, lanes: 2 * workers + 2 });
  }

  /** What was read of a file, or undefined. @throws LiasseError `store-unavailable`. */
  async record(file: Pick<NamedFile, 'sha256'>): Promise<FileRecord | undefined> {
    return this.#records.finished(file);
  }

  /** The results of files read, members behind their archive. */
  async *results(files: readonly NamedFile[]): AsyncGenerator<FileResult> {
    for (const named of files) {
      yield await this.#resultOf(named);
      yield* this.results(named.members);
    }
  }

  /** Gives up all work under way. */
  interrupt(reason: LiasseError): void {
    this.#parts.pool.close(reason);
  }

  async close(): Promise<void> {
    this.#parts.pool.close();
    await this.#parts.spool.remove();
    await this.#parts.store.close();
  }

  async #resultOf(named: NamedFile): Promise<FileResult> {
    const { identity } = this.#parts;
    if (named.content.kind === 'refused') return refusedResult(named, named.content.problem, identity);
    const record = await this.#records.finished(named.content.file);
    return record === undefined
      ? refusedResult(named, problem('unreadable-file'), identity)
      : assembleResult(named, record, identity);
  }
}
