import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { confinedNode } from './confined-node.ts';

const limits = { timeout: 20_000, killSignal: 'SIGKILL', maxBuffer: 2 ** 20, encoding: 'buffer' } as const;
const heap = ['--max-old-space-size=512', '--no-warnings'];

/**
 * Runs a script over hostile bytes, confined, with little time and memory.
 *
 * @param writable - the only folder that it may write in, which is there; none where left out.
 * @returns its standard output, 1 MiB at most; it rejects where the script fails or takes too long.
 */
export async function runConfined(script: string, args: readonly string[], writable?: string): Promise<Buffer> {
  const { execPath, execArgv } = confinedNode(writable);
  const { stdout } = await promisify(execFile)(execPath, [...execArgv, ...heap, script, ...args], limits);
  return stdout;
}
