import { readdirSync, readFileSync } from 'node:fs';

/** One process at one moment. */
export interface ProcessState {
  readonly pid: number;
  /** User and system time of the process itself, seconds. */
  readonly cpuSeconds: number;
  readonly residentMegabytes: number;
  /** Highest resident memory so far, as the kernel kept it. */
  readonly peakMegabytes: number;
}

/** Clock ticks a second in /proc (USER_HZ), 100 on every Linux that Node runs on. */
const ticksPerSecond = 100;

/** A process and all that descend from it, also those that outlive their parent. See proc(5). */
export class ProcessTree {
  readonly #ours: Set<string>;
  /** Looked at once and found to be somebody else's: to look again each time would cost what is being measured. */
  readonly #others = new Set<string>();

  constructor(root: number) {
    this.#ours = new Set([String(root)]);
  }

  /** Those that live now, in the order in which they joined; one that has ended but still has its number is left out. */
  look(): ProcessState[] {
    const present = new Set(readdirSync('/proc').filter((name) => /^\d+$/.test(name)));
    for (const known of [this.#ours, this.#others]) {
      for (const pid of known) if (!present.has(pid)) known.delete(pid);
    }
    this.#admit([...present].filter((pid) => !this.#ours.has(pid) && !this.#others.has(pid)));
    return [...this.#ours].flatMap((pid) => stateOf(pid) ?? []);
  }

  /** In order of their numbers parents mostly come before children; a second pass finds the rest. */
  #admit(pids: readonly string[]): void {
    const parents = pids.map((pid) => [pid, statFields(pid)?.[1] ?? ''] as const);
    for (const [pid, parent] of [...parents, ...parents]) if (this.#ours.has(parent)) this.#ours.add(pid);
    for (const [pid] of parents) if (!this.#ours.has(pid)) this.#others.add(pid);
  }
}

/** CPU seconds of all ended descendants that this process or a descendant has waited for. */
export function waitedCpuSeconds(): number {
  return ticks('self', [13, 14]);
}

function stateOf(pid: string): ProcessState | undefined {
  const status = readGone(`/proc/${pid}/status`);
  if (status === undefined) return undefined;
  const residentMegabytes = megabytes(status, 'VmRSS');
  if (residentMegabytes === 0) return undefined;
  const cpuSeconds = ticks(pid, [11, 12]);
  return { pid: Number(pid), cpuSeconds, residentMegabytes, peakMegabytes: megabytes(status, 'VmHWM') };
}

function megabytes(status: string, field: 'VmRSS' | 'VmHWM'): number {
  return Number(new RegExp(String.raw`^${field}:\s+(\d+) kB$`, 'm').exec(status)?.[1] ?? 0) / 1024;
}

function ticks(pid: string, places: readonly number[]): number {
  const fields = statFields(pid) ?? [];
  return places.reduce((sum, place) => sum + Number(fields[place] ?? 0), 0) / ticksPerSecond;
}

/** Fields of /proc/PID/stat from the third on: the second is a name that may hold blanks and brackets. */
function statFields(pid: string): string[] | undefined {
  const text = readGone(`/proc/${pid}/stat`);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

function readGone(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return undefined; // ended between two looks
  }
}
