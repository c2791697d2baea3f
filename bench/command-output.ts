import { spawnSync } from 'node:child_process';

export interface CommandOutput {
  /** Null when it could not be started: not installed. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a short command and waits for what it says. */
export function commandOutput([program, ...args]: readonly [string, ...string[]]): CommandOutput {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return error === undefined ? { exitCode: status, stdout, stderr } : { exitCode: null, stdout: '', stderr: '' };
}
