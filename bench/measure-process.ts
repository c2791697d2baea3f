import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ProcessState, ProcessTree, waitedCpuSeconds } from './process-tree.ts';
import { scratchFolder } from './scratch.ts';

/** What to run and how to look at it. */
export interface Command {
  /** Program and arguments. */
  readonly argv: readonly string[];
  /** Added to the bench's own environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The one core that it and its children may use, or null for all. */
  readonly core: number | null;
  /** Milliseconds between two looks at the process tree; null for none, when only the wall clock matters. */
  readonly sampleEvery: number | null;
}

/** Resident memory of each process of the tree, `atSeconds` after the start; the command itself comes first. */
export interface MemorySample {
  readonly atSeconds: number;
  readonly processes: readonly { readonly pid: number; readonly residentMegabytes: number }[];
}

export interface ProcessMeasure {
  /** Null when a signal ended it. */
  readonly exitCode: number | null;
  readonly wallSeconds: number;
  /** User and system seconds of the whole tree; a process that nobody waited for counts up to the last look at it. */
  readonly cpuSeconds: number;
  /** Highest sum of resident memory over the tree; shared pages count once a process. Null without samples. */
  readonly peakMegabytes: number | null;
  /** Highest resident memory of each process, as the kernel kept it, largest first; empty without samples. */
  readonly peakByProcess: readonly { readonly pid: number; readonly root: boolean; readonly megabytes: number }[];
  readonly samples: readonly MemorySample[];
  /** The end of what it wrote to standard error. */
  readonly errorTail: string;
}

/** Runs a command to its end. Its standard output is thrown away. @throws Error when it cannot be started. */
export async function measureProcess(command: Command): Promise<ProcessMeasure> {
  const [program = '', ...args] =
    command.core === null ? command.argv : ['taskset', '-c', String(command.core), ...command.argv];
  const errorFile = join(scratchFolder('stderr'), 'stderr.txt');
  const stderr = openSync(errorFile, 'w');
  const waitedBefore = waitedCpuSeconds();
  const startedAt = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', stderr], env: { ...process.env, ...command.env } });
  const endChild = (): void => void child.kill();
  process.once('exit', endChild);
  const watch = new TreeWatch(child.pid ?? 0, startedAt);
  const timer = command.sampleEvery === null ? undefined : setInterval(watch.look, command.sampleEvery);
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('exit', resolve);
  });
  const wallSeconds = (performance.now() - startedAt) / 1000;
  clearInterval(timer);
  process.off('exit', endChild);
  closeSync(stderr);
  const cpuSeconds = Math.max(waitedCpuSeconds() - waitedBefore, watch.cpuSeconds());
  return {
    exitCode,
    wallSeconds,
    cpuSeconds,
    ...watch.memory(),
    errorTail: readFileSync(errorFile, 'utf8').slice(-2000),
  };
}

/** Looks at a process tree again and again, and keeps what it saw. */
class TreeWatch {
  readonly #root: number;
  readonly #startedAt: number;
  readonly #tree: ProcessTree;
  readonly #last = new Map<number, ProcessState>();
  readonly #samples: MemorySample[] = [];

  constructor(root: number, startedAt: number) {
    this.#root = root;
    this.#startedAt = startedAt;
    this.#tree = new ProcessTree(root);
  }

  readonly look = (): void => {
    const atSeconds = (performance.now() - this.#startedAt) / 1000;
    const states = this.#tree.look();
    for (const state of states) this.#last.set(state.pid, state);
    const processes = states.map(({ pid, residentMegabytes }) => ({ pid, residentMegabytes }));
    if (processes.length > 0) this.#samples.push({ atSeconds, processes });
  };

  cpuSeconds(): number {
    return [...this.#last.values()].reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0);
  }

  memory(): Pick<ProcessMeasure, 'peakMegabytes' | 'peakByProcess' | 'samples'> {
    const sums = this.#samples.map(({ processes }) => processes.reduce((sum, one) => sum + one.residentMegabytes, 0));
    const peakByProcess = [...this.#last.values()]
      .map(({ pid, peakMegabytes }) => ({ pid, root: pid === this.#root, megabytes: peakMegabytes }))
      .sort((a, b) => b.megabytes - a.megabytes);
    const peakMegabytes = sums.length === 0 ? null : sums.reduce((a, b) => Math.max(a, b));
    return { peakMegabytes, peakByProcess, samples: this.#samples };
  }
}
