import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A program to run, and where its output goes. */
export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
  /** The whole environment: nothing of ours leaks in. */
  readonly environment: Readonly<Record<string, string>>;
  readonly folder: string;
  /** File that takes standard output and error; written over. */
  readonly log: string;
}

/** Milliseconds to end by itself when asked, before it is made to. */
const grace = 8000;

const living = new Set<ProcessGroup>();

/** Ends every program at once, without asking: for when this process has to go. */
export function killAllGroups(): void {
  for (const group of living) group.kill();
}

/** A program and the processes it starts, ended together: no worker outlives its parent. */
export class ProcessGroup {
  readonly #child: ChildProcess;
  readonly #log: string;
  /** Exit code, null when it was killed. */
  readonly ended: Promise<number | null>;

  private constructor(child: ChildProcess, log: string) {
    this.#child = child;
    this.#log = log;
    this.ended = new Promise((resolve, reject) => {
      child.once('exit', resolve);
      child.once('error', reject);
    });
    living.add(this);
  }

  static start({ program, arguments: given, environment, folder, log }: Command): ProcessGroup {
    const output = openSync(log, 'w');
    try {
      // Detached: it leads a group of its own, and an interrupt of the terminal is ours to pass on.
      const options = { cwd: folder, env: { ...environment }, detached: true };
      const child = spawn(program, given, { ...options, stdio: ['ignore', output, output] });
      return new ProcessGroup(child, log);
    } finally {
      closeSync(output);
    }
  }

  /** @throws Error when it never started. */
  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('the program did not start');
    return this.#child.pid;
  }

  get output(): string {
    return readFileSync(this.#log, 'utf8');
  }

  /** Asks it to end, makes it when it does not; its children go with it. */
  async stop(): Promise<void> {
    this.#signal('SIGTERM');
    await Promise.race([this.ended.catch(() => null), wait(grace, undefined, { ref: false })]);
    this.kill();
  }

  kill(): void {
    this.#signal('SIGKILL');
    living.delete(this);
  }

  #signal(signal: NodeJS.Signals): void {
    if (this.#child.pid === undefined) return;
    try {
      process.kill(-this.#child.pid, signal);
    } catch {
      // ESRCH: the whole group is gone already.
    }
  }
}
