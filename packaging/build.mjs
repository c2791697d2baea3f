// Builds `dist/`, unless it was built from these very sources: npm asks for it at every install and at the first `npx liasse`,
// and a program in use must not change under its users.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['adapters', 'bin', 'core', 'package-lock.json', 'packaging/build.mjs', 'web'];
const stamp = 'dist/.built-from';

const built = hashOf(sources);
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== built) {
  rmSync('dist', { recursive: true, force: true });
  const [{ build }, { build: buildWeb }] = await Promise.all([import('esbuild'), import('vite')]);
  await build({
    entryPoints: ['bin/liasse.ts', 'bin/worker.ts', 'bin/thumbnail.ts', 'bin/page-picture.ts'],
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outbase: '.',
    outdir: 'dist',
    logLevel: 'warning',
  });
  await buildWeb({ configFile: 'web/vite.config.ts', logLevel: 'warn' });
  writeFileSync(stamp, built);
}

/** Of the names and bytes of files and of all files within folders. */
function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesOf)) hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return hash.digest('hex');
}

function filesOf(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
