import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BenchError } from './bench-error.ts';
import { type Command, measureProcess, type ProcessMeasure } from './measure-process.ts';
import { scratchFolder } from './scratch.ts';

export interface RunEachOptions extends Pick<Command, 'core' | 'sampleEvery'> {
  /** Processes at the same time. */
  readonly jobs: number;
}

/**
 * Runs a program once for each set of arguments, as a shell script would, and measures all of it together.
 *
 * @param command - program and leading arguments.
 * @param sets - trailing arguments, as many in each set.
 * @throws BenchError when a run was killed or could not start; runs that merely fail are the caller's to count.
 */
export async function runEach(
  command: readonly string[],
  sets: readonly (readonly string[])[],
  { jobs, ...how }: RunEachOptions,
): Promise<ProcessMeasure> {
  const list = join(scratchFolder('list'), 'arguments');
  writeFileSync(
    list,
    sets
      .flat()
      .map((argument) => `${argument}\0`)
      .join(''),
  );
  const each = String(sets[0]?.length ?? 1);
  const argv = ['xargs', '-0', '-r', '-a', list, '-n', each, '-P', String(jobs), ...command];
  // Tesseract's threads spin while they wait for one another: one a process is its best where every core has a process.
  const measure = await measureProcess({ argv, env: { OMP_THREAD_LIMIT: '1' }, ...how });
  const someFailed = 123; // xargs(1), "Exit status"
  if (measure.exitCode !== 0 && measure.exitCode !== someFailed) {
    throw new BenchError(`${command[0] ?? ''} ended with ${String(measure.exitCode)}:\n${measure.errorTail}`);
  }
  return measure;
}
