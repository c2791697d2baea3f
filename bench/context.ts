import { allowedCores } from './machine.ts';
import { BenchError } from './bench-error.ts';
import { type Versions } from './versions.ts';

/** What every bench is told, beside its options. */
export interface BenchContext {
  readonly versions: Versions;
  /** Cores that may be used. */
  readonly cores: readonly number[];
}

/**
 * The core that a bench on one core stays on: the last one, since the first often serves the system's interrupts.
 *
 * @throws BenchError when it is not ours to use.
 */
export function chosenCore(wanted: number | undefined, cores: readonly number[] = allowedCores()): number {
  const core = wanted ?? cores.at(-1) ?? 0;
  if (!cores.includes(core)) throw new BenchError(`Core ${core} is not among those to be used: ${cores.join(', ')}.`);
  return core;
}
