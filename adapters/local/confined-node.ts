import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { once } from '../../core/once.ts';

/** What to start instead of `node`, and what to tell it before its script. */
export interface NodeCommand {
  readonly execPath: string;
  readonly execArgv: readonly string[];
}

/** A network namespace of its own, in which no interface is up, within a user namespace: unshare(1), Linux. */
const withoutNetwork = ['--user', '--map-current-user', '--net', '--'];
const longestTrial = 2000;

/** Whether this machine starts processes without a network for whoever runs the program. */
export const canCutNetwork = once(
  () =>
    process.platform === 'linux' &&
    spawnSync('unshare', [...withoutNetwork, 'true'], { stdio: 'ignore', timeout: longestTrial }).status === 0,
);

/**
 * How to start a process that parses hostile bytes: without a network where the kernel lets us, and under Node's permission
 * model, by which its JavaScript writes nowhere but in the folder given and starts no process. That model does not hold
 * the code of native modules (sharp, onnxruntime-node); the missing network does.
 *
 * @param writable - folder, which is there; none where left out.
 */
export function confinedNode(writable?: string): NodeCommand {
  const permissions = [
    Number.parseInt(process.versions.node) < 24 ? '--experimental-permission' : '--permission',
    '--allow-addons',
    '--allow-worker',
    '--allow-fs-read=*',
    ...(writable === undefined ? [] : [`--allow-fs-write=${realpathSync(writable)}/`]),
  ];
  if (!canCutNetwork()) return { execPath: process.execPath, execArgv: permissions };
  return { execPath: 'unshare', execArgv: [...withoutNetwork, process.execPath, ...permissions] };
}
