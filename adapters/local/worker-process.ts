import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { LiasseError } from '../../core/liasse-error.ts';
import { type PageReader } from '../../core/ports/page-reader.ts';
import { confinedNode } from './confined-node.ts';
import { type FileMeter } from './file-meter.ts';
import { TaskWatch } from './task-watch.ts';
import {
  type OcrAnswer,
  type OcrQuestion,
  type WorkerMessage,
  workerMessageSchema,
  type WorkerSettings,
  type WorkerTask,
} from './worker-messages.ts';

export interface WorkerProcessOptions {
  /** Path of the script that a worker runs. */
  readonly script: string;
  readonly settings: Omit<WorkerSettings, 'ocr'>;
  /** Reads page images in this process for the workers, which then load no OCR. @default the workers read them */
  readonly ocr?: PageReader;
}

/** A task as the parent sees it. */
export interface WorkerJob {
  readonly task: WorkerTask;
  /** Of the file, all its tasks together. */
  readonly meter: FileMeter;
  readonly onMessage: (message: WorkerMessage) => void;
}

/** How a task ended. */
export type TaskEnd =
  | { readonly kind: 'done' }
  /** Nothing can be read, whatever the file: a LiasseError, or a bug. */
  | { readonly kind: 'fault'; readonly error: Error }
  | {
      readonly kind: 'time' | 'memory' | 'exit';
      /** No page was begun: the file itself is the cause. */
      readonly opening: boolean;
      /** The worker had served before, so that what came before may be the cause. */
      readonly worn: boolean;
    };

interface Running {
  readonly job: WorkerJob;
  readonly watch: TaskWatch;
  stopMeter: (now: number) => void;
  readonly resolve: (end: TaskEnd) => void;
}

/** Longest time a worker takes to be ready, seconds; a laptop's disk may be slow on the first run of the day. */
const secondsToStart = 60;

/**
 * Heap of the worker's JavaScript, megabytes; images and models lie outside it. A page's objects die young: room for
 * several pages lets few live to be copied. The old space begins at more than what lives on, else V8 sets its limit close
 * to that and looks through all of it again for every few pages. Each worker has a core, not two: collecting on several
 * threads costs more.
 */
const heapOptions = [
  '--max-old-space-size=512',
  '--initial-old-space-size=48',
  '--min-semi-space-size=24',
  '--max-semi-space-size=24',
  '--single-threaded-gc',
];

/** One child process that reads files. */
export class WorkerProcess {
  /** The file that it has open. */
  sha256: string | undefined;
  tasksDone = 0;
  readonly ready: Promise<void>;
  readonly #child: ChildProcess;
  readonly #settings: WorkerProcessOptions['settings'];
  readonly #ocr: PageReader | undefined;
  #running: Running | undefined;
  /** Set once it has said what no reader says: nothing more is heard from it. */
  #distrusted = false;
  #killedFor: 'time' | 'memory' | undefined;
  #heapExhausted = false;
  /** Of the parent's OCR: the worker waits in vain. */
  #ocrFault: Error | undefined;
  #residentBytes = 0;
  #exited = false;

  constructor({ script, settings, ocr }: WorkerProcessOptions) {
    this.#settings = settings;
    this.#ocr = ocr;
    const told: WorkerSettings = { ...settings, ocr: ocr === undefined ? 'local' : 'parent' };
    const { execPath, execArgv } = confinedNode(settings.spool);
    this.#child = fork(script, [JSON.stringify(told)], {
      serialization: 'advanced',
      execPath,
      execArgv: [...execArgv, ...heapOptions, '--no-warnings'],
      stdio: ['ignore', 'ignore', process.env['LIASSE_DEBUG'] === undefined ? 'pipe' : 'inherit', 'ipc'],
      // Only what the system needs: a hostile file finds nothing of the user's here.
      env: { MALLOC_ARENA_MAX: '2', VIPS_CONCURRENCY: '1', SystemRoot: process.env['SystemRoot'] },
      cwd: settings.spool,
    });
    this.ready = this.#started();
    this.ready.catch(() => undefined); // whoever runs the first task hears of it
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#heapExhausted ||= chunk.includes('heap out of memory');
    });
    this.#child.on('message', (raw) => {
      this.#receive(raw);
    });
    this.#child.on('error', () => {
      this.#ended();
    });
    this.#child.on('exit', () => {
      this.#ended();
    });
  }

  get exited(): boolean {
    return this.#exited;
  }

  /** One task at a time. @throws LiasseError `worker-lost` when the process cannot even start. */
  async run(job: WorkerJob): Promise<TaskEnd> {
    await this.ready;
    this.sha256 = job.task.sha256;
    return new Promise((resolve) => {
      const now = seconds();
      const watch = new TaskWatch(job.task, this.#settings.limits, now);
      this.#running = { job, watch, resolve, stopMeter: job.meter.start(now) };
      if (this.#exited) this.#ended();
      else this.#child.send(job.task);
    });
  }

  /** Ends the process when its task takes too long or too much; to be called some ten times a second. */
  check(): void {
    const running = this.#running;
    if (running === undefined || this.#exited) return;
    const now = seconds();
    const { secondsPerFile, workerBytes } = this.#settings.limits;
    if (process.platform === 'linux') this.#residentBytes = residentBytes(this.#child.pid);
    if (this.#residentBytes > workerBytes) this.#kill('memory');
    else if (running.watch.overdue(now) || running.job.meter.seconds(now) > secondsPerFile) this.#kill('time');
  }

  /** Resident memory when it was last looked at, bytes; 0 when not known. */
  get residentBytes(): number {
    return this.#residentBytes;
  }

  end(): void {
    this.#child.kill('SIGKILL');
  }

  #kill(why: 'time' | 'memory'): void {
    this.#killedFor ??= why;
    this.end();
  }

  async #started(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const ready = await new Promise<boolean>((resolve) => {
      timer = setTimeout(resolve, secondsToStart * 1000, false);
      this.#child.once('message', () => {
        resolve(true);
      });
      this.#child.once('exit', () => {
        resolve(false);
      });
    });
    clearTimeout(timer);
    if (ready) return;
    this.end();
    throw new LiasseError(
      'worker-lost',
      'Le processus de lecture ne démarre pas. Vérifiez l’installation : liasse doctor.',
    );
  }

  #receive(raw: unknown): void {
    const parsed = workerMessageSchema.safeParse(raw);
    if (parsed.success && parsed.data.kind === 'memory') this.#residentBytes = parsed.data.bytes;
    const running = this.#running;
    if (running === undefined || this.#distrusted || this.#killedFor !== undefined) return;
    if (!parsed.success || !running.watch.accept(parsed.data, seconds())) {
      this.#distrust();
      return;
    }
    this.#hear(running, parsed.data);
  }

  #hear(running: Running, message: WorkerMessage): void {
    running.job.onMessage(message);
    if (message.kind === 'ocr-wanted') void this.#readFor(running, message);
    else if (running.watch.finished) this.#finish({ kind: 'done' });
    else if (message.kind === 'fault') {
      this.#finish({ kind: 'fault', error: new LiasseError(message.code, message.message) });
    }
  }

  /** A reader that talks nonsense is lost, whatever it says next. */
  #distrust(): void {
    this.#distrusted = true;
    this.end();
  }

  /** Reads a page for the worker, whose clocks stand still meanwhile. */
  async #readFor(running: Running, question: OcrQuestion): Promise<void> {
    if (this.#ocr === undefined) {
      this.#distrust();
      return;
    }
    running.stopMeter(seconds());
    const answer = await answerOf(this.#ocr, question);
    if (this.#running !== running) return; // ended meanwhile
    if (answer instanceof Error) {
      this.#ocrFault = answer;
      this.end();
      return;
    }
    const now = seconds();
    running.watch.resume(now);
    running.stopMeter = running.job.meter.start(now);
    this.#child.send(answer);
  }

  #ended(): void {
    this.#exited = true;
    if (this.#ocrFault !== undefined) {
      this.#finish({ kind: 'fault', error: this.#ocrFault });
      return;
    }
    const why = this.#killedFor ?? (this.#heapExhausted ? 'memory' : 'exit');
    const { opening = true, pagesDone = 0 } = this.#running?.watch ?? {};
    this.#finish({ kind: why, opening, worn: this.tasksDone + pagesDone > 0 });
  }

  #finish(end: TaskEnd): void {
    const running = this.#running;
    this.#running = undefined;
    running?.stopMeter(seconds());
    this.tasksDone += 1;
    running?.resolve(end);
  }
}

/** The answer to the worker, or why the engine fails. */
async function answerOf(ocr: PageReader, { id, number, image }: OcrQuestion): Promise<OcrAnswer | Error> {
  try {
    return { kind: 'ocr-read', id, number, reading: await ocr.read(image) };
  } catch (error) {
    if (error instanceof LiasseError && error.code === 'page-refused')
      return { kind: 'ocr-read', id, number, reading: null };
    return error instanceof Error ? error : new Error('the OCR failed', { cause: error });
  }
}

function residentBytes(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'latin1');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0; // just ended
  }
}

function seconds(): number {
  return performance.now() / 1000;
}
