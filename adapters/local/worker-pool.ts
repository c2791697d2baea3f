import { setImmediate } from 'node:timers/promises';
import { LiasseError } from '../../core/liasse-error.ts';
import { type TaskEnd, type WorkerJob, WorkerProcess, type WorkerProcessOptions } from './worker-process.ts';

export interface WorkerPoolOptions extends WorkerProcessOptions {
  /** How many processes at most, at least 1. */
  readonly size: number;
}

interface QueuedJob extends WorkerJob {
  /** Wants a process that has served nobody before. */
  readonly fresh: boolean;
  readonly resolve: (end: TaskEnd) => void;
  readonly reject: (error: LiasseError) => void;
}

interface Slot {
  process: WorkerProcess | undefined;
  busy: boolean;
}

/** A worker that holds more than this between two tasks is replaced, bytes: native memory is never given back. */
const wornBytes = 650 * 1024 * 1024;

/** A worker that has done so many tasks is replaced, whatever it holds. */
const wornTasks = 2000;

/** So many workers in a row that do not start are no chance: the installation is at fault, not a lack of memory. */
const failedStartsAllowed = 2;

/** How often running tasks are checked against their limits, milliseconds. */
const checkEvery = 100;

/** Shares tasks among worker processes, which are started when there is work for them. */
export class WorkerPool {
  readonly #options: WorkerPoolOptions;
  readonly #slots: readonly Slot[];
  #queue: QueuedJob[] = [];
  #closed: LiasseError | undefined;
  #failedStarts = 0;
  #checking: NodeJS.Timeout | undefined;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
    this.#slots = Array.from({ length: options.size }, () => ({ process: undefined, busy: false }));
  }

  /**
   * @param fresh - run it in a process that has served nobody before.
   * @throws LiasseError that ended the pool.
   */
  async run(job: WorkerJob, fresh: boolean): Promise<TaskEnd> {
    return new Promise((resolve, reject) => {
      if (this.#closed !== undefined) reject(this.#closed);
      else this.#queue.push({ ...job, fresh, resolve, reject });
      this.#dispatch();
    });
  }

  /** Starts the workers before there is work for them; resolves once they are ready. @throws LiasseError `worker-lost`. */
  async warmUp(): Promise<void> {
    await Promise.all(this.#slots.map(async (slot) => (slot.process ??= this.#newProcess()).ready));
  }

  /** Ends every process; what is running or waiting is rejected with the reason. */
  close(reason = new LiasseError('worker-lost', 'La lecture a été interrompue.', { retryable: true })): void {
    this.#closed ??= reason;
    clearInterval(this.#checking);
    for (const { process } of this.#slots) process?.end();
    for (const job of this.#queue.splice(0)) job.reject(this.#closed);
  }

  #dispatch(): void {
    this.#checking ??= setInterval(() => {
      for (const { process } of this.#slots) process?.check();
    }, checkEvery).unref();
    for (const slot of this.#slots) {
      if (slot.busy || this.#closed !== undefined) continue;
      const job = this.#choose(slot.process);
      if (job !== undefined) void this.#serve(slot, job);
    }
  }

  async #serve(slot: Slot, job: QueuedJob): Promise<void> {
    slot.busy = true;
    try {
      const end = await this.#processFor(slot, job).run(job);
      this.#failedStarts = 0;
      if (this.#closed === undefined) job.resolve(end);
      else job.reject(this.#closed);
    } catch (error) {
      this.#tryAgain(job, error);
    }
    // Whoever has just learnt what the file holds asks for its pages first: else the worker would close it for another.
    await setImmediate();
    slot.busy = false;
    this.#dispatch();
  }

  #tryAgain(job: QueuedJob, error: unknown): void {
    this.#failedStarts += 1;
    if (this.#closed === undefined && this.#failedStarts <= failedStartsAllowed) {
      this.#queue.unshift(job);
      return;
    }
    const fault =
      error instanceof LiasseError ? error : new LiasseError('worker-lost', 'Lecteur perdu.', { cause: error });
    job.reject(this.#closed ?? fault);
  }

  #processFor(slot: Slot, { fresh }: QueuedJob): WorkerProcess {
    const { process } = slot;
    if (process !== undefined && !process.exited && !(fresh && process.tasksDone > 0) && !isWorn(process))
      return process;
    process?.end();
    return (slot.process = this.#newProcess());
  }

  #newProcess(): WorkerProcess {
    return new WorkerProcess(this.#options);
  }

  /**
   * Pages of the file that the worker has open; else pages of a file that no worker has open, else a file not yet opened,
   * else pages of anybody's: so files are opened once where that can be, and no worker idles while a long file is read.
   */
  #choose(process: WorkerProcess | undefined): QueuedJob | undefined {
    const held = new Set(
      this.#slots.flatMap((slot) => (slot.process?.exited === false ? (slot.process.sha256 ?? []) : [])),
    );
    const own = process?.exited === false ? process.sha256 : undefined;
    const job =
      this.#queue.find(({ task }) => task.pages !== null && task.sha256 === own) ??
      this.#queue.find(({ task }) => task.pages !== null && !held.has(task.sha256)) ??
      this.#queue.find(({ task }) => task.pages === null) ??
      this.#queue[0];
    this.#queue = this.#queue.filter((queued) => queued !== job);
    return job;
  }
}

function isWorn(process: WorkerProcess): boolean {
  return process.tasksDone >= wornTasks || process.residentBytes > wornBytes;
}
