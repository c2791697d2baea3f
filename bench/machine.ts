import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';

export interface Machine {
  readonly cpu: string;
  /** Cores that this process may use. */
  readonly cores: readonly number[];
  /** What of the vector instructions that decide a network's speed the CPU offers. */
  readonly vectorFlags: readonly string[];
  readonly memoryMegabytes: number;
  readonly kernel: string;
  /** Over 1, 5 and 15 minutes, before the bench began: above 0.5, others were at work too. */
  readonly loadBefore: readonly number[];
}

/** The machine as it is when the bench begins. */
export function describeMachine(): Machine {
  const flags = /^flags\s*:\s*(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'latin1'))?.[1] ?? '';
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: allowedCores(),
    vectorFlags: flags.split(' ').filter((flag) => /^(avx|fma|amx|f16c|sse4_2)/.test(flag)),
    memoryMegabytes: Math.round(totalmem() / 2 ** 20),
    kernel: release(),
    loadBefore: loadavg().map((load) => Math.round(load * 100) / 100),
  };
}

/** Numbers of the cores that this process may use, from /proc: `0-2,5` is 0, 1, 2 and 5. */
export function allowedCores(): number[] {
  const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync('/proc/self/status', 'latin1'))?.[1];
  return list === undefined ? Array.from({ length: availableParallelism() }, (_, core) => core) : coresOf(list);
}

/** @param list - as in Cpus_allowed_list, see cpuset(7), "List format". */
export function coresOf(list: string): number[] {
  return list.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
