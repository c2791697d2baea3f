import { resolve } from 'node:path';
import { type AnalysedPage } from '../../core/analysed-page.ts';
import { type Limits } from '../../core/limits.ts';
import { unpackPage } from '../../core/packed-page.ts';
import { type FileAtHand, type FileOpening, type FileReader, type PageRange } from '../../core/ports/file-reader.ts';
import { type Problem, problem } from '../../core/problem.ts';
import { unreadPage } from '../../core/unread-page.ts';
import { FileMeter } from './file-meter.ts';
import { type Spool } from './spool.ts';
import { type WorkerMessage } from './worker-messages.ts';
import { type WorkerPool } from './worker-pool.ts';
import { type TaskEnd } from './worker-process.ts';

export interface PoolFileReaderOptions {
  readonly pool: Pick<WorkerPool, 'run'>;
  readonly spool: Spool;
  readonly limits: Limits;
}

type CountedEnd = Exclude<TaskEnd, { kind: 'fault' }>;
type LostTask = Exclude<CountedEnd, { kind: 'done' }>;

/** How far a run of pages was read, and why it goes no further. */
interface Place {
  readonly next: number;
  readonly refused?: Problem;
}

/** Reads files in worker processes: what a file does to a worker becomes a problem of that file or page. */
export class PoolFileReader implements FileReader {
  readonly #options: PoolFileReaderOptions;
  readonly #meters = new Map<string, FileMeter>();
  #lastId = 0;

  constructor(options: PoolFileReaderOptions) {
    this.#options = options;
  }

  async open(file: FileAtHand): Promise<FileOpening> {
    this.#meters.delete(file.sha256);
    let opening: FileOpening | undefined;
    const onMessage = (message: WorkerMessage): void => {
      if (message.kind === 'opened' || message.kind === 'refused') opening = message;
    };
    let end = await this.#run(file, { pages: null, onMessage }, false);
    if (mayBeTheWorkers(end)) end = await this.#run(file, { pages: null, onMessage }, true);
    if (end.kind === 'done' && opening !== undefined) return opening;
    const lost = end.kind === 'done' ? problem('reader-crashed') : problemOf(end);
    return { kind: 'refused', mediaType: null, problem: lost, seconds: 0 };
  }

  async read(file: FileAtHand, pages: PageRange, onPage: (page: AnalysedPage) => void): Promise<void> {
    let at: Place = { next: pages.first };
    while (at.next <= pages.last && at.refused === undefined) {
      at = await this.#readOn(file, { first: at.next, last: pages.last }, onPage);
    }
    if (at.refused === undefined) return;
    for (let number = at.next; number <= pages.last; number += 1) onPage(unreadPage(number, at.refused));
  }

  /** Reads on until a page is lost for good, or to the end. */
  async #readOn(file: FileAtHand, pages: PageRange, onPage: (page: AnalysedPage) => void): Promise<Place> {
    const first = await this.#readSome(file, pages, { onPage, fresh: false });
    if (!mayBeTheWorkers(first.end)) return this.#settle(file, first, onPage);
    const second = await this.#readSome(file, { first: first.next, last: pages.last }, { onPage, fresh: true });
    // Another page was lost this time: it has a second chance of its own.
    if (mayBeTheWorkers(second.end) && second.next > first.next) return { next: second.next };
    return this.#settle(file, second, onPage);
  }

  async #readSome(
    file: FileAtHand,
    pages: PageRange,
    { onPage, fresh }: { onPage: (page: AnalysedPage) => void; fresh: boolean },
  ): Promise<Place & { end: CountedEnd }> {
    const at: { next: number; refused?: Problem } = { next: pages.first };
    const onMessage = (message: WorkerMessage): void => {
      if (message.kind === 'refused') at.refused = message.problem;
      if (message.kind !== 'page') return;
      at.next += 1;
      onPage(unpackPage(message.page));
    };
    const end = await this.#run(file, { pages, onMessage }, fresh);
    return { ...at, end };
  }

  #settle(file: FileAtHand, { end, ...at }: Place & { end: CountedEnd }, onPage: (page: AnalysedPage) => void): Place {
    if (end.kind === 'done') return at;
    // Where the file does not even open any more, the pages behind will not fare better.
    if (end.opening || this.#isSpent(file)) return { next: at.next, refused: problemOf(end) };
    onPage(unreadPage(at.next, problemOf(end)));
    return { next: at.next + 1 };
  }

  async isUnpacked(sha256: string): Promise<boolean> {
    return this.#options.spool.has(sha256);
  }

  async release({ sha256, location }: FileAtHand): Promise<void> {
    this.#meters.delete(sha256);
    if (location === null) await this.#options.spool.release(sha256);
  }

  /** @throws LiasseError when nothing can be read at all. */
  async #run(
    file: FileAtHand,
    work: { pages: PageRange | null; onMessage: (message: WorkerMessage) => void },
    fresh: boolean,
  ): Promise<CountedEnd> {
    const meter = this.#meterOf(file);
    if (this.#isSpent(file)) return { kind: 'time', opening: true, worn: false };
    this.#lastId += 1;
    const location = Buffer.from(file.location ?? resolve(this.#options.spool.path(file.sha256)));
    const task = { id: this.#lastId, sha256: file.sha256, location, pages: work.pages };
    const end = await this.#options.pool.run({ task, meter, onMessage: work.onMessage }, fresh);
    if (end.kind === 'fault') throw end.error;
    return end;
  }

  #meterOf({ sha256 }: FileAtHand): FileMeter {
    const meter = this.#meters.get(sha256) ?? new FileMeter();
    this.#meters.set(sha256, meter);
    return meter;
  }

  #isSpent(file: FileAtHand): boolean {
    return this.#meterOf(file).seconds(performance.now() / 1000) > this.#options.limits.secondsPerFile;
  }
}

function problemOf({ kind }: LostTask): Problem {
  return problem(kind === 'time' ? 'time-out' : kind === 'memory' ? 'too-much-memory-limit' : 'reader-crashed');
}

/** Whether a fresh worker may fare better: the file may be innocent. */
function mayBeTheWorkers(end: TaskEnd): boolean {
  return end.kind === 'exit' || (end.kind === 'memory' && end.worn);
}
