import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { partSizes } from '../packaging/asset-folder.ts';
import { BenchError } from './bench-error.ts';
import { commandOutput } from './command-output.ts';
import { say } from './say.ts';
import { scratchFolder } from './scratch.ts';

/** Both assets as they would be deployed for this machine's processor. */
export interface LambdaBuild {
  readonly engine: string;
  readonly control: string;
}

/** Builds both into a scratch folder. @throws BenchError when that fails. */
export function buildLambda(): LambdaBuild {
  const out = scratchFolder('lambda');
  say('building the Lambda assets …');
  const { exitCode, stderr } = commandOutput(['npm', 'run', '--silent', 'build:lambda', '--', '--out', out]);
  if (exitCode !== 0) throw new BenchError(`npm run build:lambda failed:\n${stderr}`);
  return { engine: join(out, 'engine'), control: join(out, 'control') };
}

/** Paths of the handlers in an asset, by the name of the function. */
export function handlersOf(asset: string): Record<string, string> {
  const folder = join(asset, 'functions');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return Object.fromEntries(names.sort().map((name) => [name, join(folder, name, 'handler.mjs')]));
}

/** Megabytes (10^6 bytes) of each part of an asset, and of the whole. */
export function assetMegabytes(asset: string): { readonly total: number; readonly parts: Record<string, number> } {
  const sizes = Object.entries(partSizes(asset));
  return {
    total: sizes.reduce((sum, [, bytes]) => sum + bytes, 0) / 1e6,
    parts: Object.fromEntries(sizes.sort(([, a], [, b]) => b - a).map(([part, bytes]) => [part, bytes / 1e6])),
  };
}
