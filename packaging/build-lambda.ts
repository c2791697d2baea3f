import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assetHash, partSizes } from './asset-folder.ts';
import { parseBuildOptions } from './build-options.ts';
import { buildControl, buildEngine } from './lambda-assets.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { architecture, out = join(root, 'dist', 'lambda') } = parseBuildOptions(process.argv.slice(2), process.arch);

tell(`engine (${architecture})`, (await buildEngine({ root, out }, architecture)).folder);
tell('control', (await buildControl({ root, out })).folder);

function tell(name: string, folder: string): void {
  const parts = Object.entries(partSizes(folder)).sort(([, a], [, b]) => b - a);
  const total = parts.reduce((sum, [, bytes]) => sum + bytes, 0);
  const lines = parts.map(([part, bytes]) => `  ${megabytes(bytes)}  ${part}\n`);
  process.stdout.write(`${name}: ${megabytes(total).trim()} MB, sha256 ${assetHash(folder)}\n${lines.join('')}`);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(2).padStart(6);
}
