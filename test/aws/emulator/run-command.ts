import { setTimeout as wait } from 'node:timers/promises';
import { ProcessGroup, type Command } from './process-group.ts';

/** Characters of the output shown when a command fails. */
const tail = 3000;

/**
 * Runs a program to its end.
 *
 * @param seconds - after which it is killed, its children with it.
 * @returns its output.
 * @throws Error with the end of its output when it fails or takes too long.
 */
export async function runCommand(command: Command, seconds: number): Promise<string> {
  const group = ProcessGroup.start(command);
  const timer = new AbortController();
  const late = wait(seconds * 1000, 'late' as const, { signal: timer.signal }).catch(() => 'ended' as const);
  try {
    const code = await Promise.race([group.ended, late]);
    if (code === 0) return group.output;
    const reason = code === 'late' ? `took more than ${seconds} s` : `ended with ${String(code)}`;
    throw new Error(`${command.program} ${command.arguments.join(' ')} ${reason}:\n${group.output.slice(-tail)}`);
  } finally {
    timer.abort();
    group.kill();
  }
}
