import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { BenchError } from './bench-error.ts';
import { commandOutput } from './command-output.ts';
import { say } from './say.ts';
import { scratchFolder } from './scratch.ts';

/** Of the npm package `node` and its platform packages: the major version that Lambda's nodejs24 runs. */
export const lambdaNodeVersion = '24.21.0';

/** Installs the Node.js that Lambda runs into a scratch folder. @returns its path. @throws BenchError without network. */
export function installLambdaNode(): string {
  const folder = scratchFolder('node');
  const platform = `node-linux-${process.arch}`;
  say(`installing Node.js ${lambdaNodeVersion} …`);
  const { exitCode, stderr } = commandOutput([
    ...(['npm', 'install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'] as const),
    `${platform}@${lambdaNodeVersion}`,
  ]);
  if (exitCode !== 0) throw new BenchError(`Node.js ${lambdaNodeVersion} cannot be installed by npm:\n${stderr}`);
  const node = join(folder, 'node_modules', platform, 'bin', 'node');
  chmodSync(node, 0o755);
  return node;
}
