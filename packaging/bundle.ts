import { basename, relative } from 'node:path';
import { build } from 'esbuild';
import { type AssetFolder } from './asset-folder.ts';
import { importedPackages } from './shipped-packages.ts';

export interface BundleOptions {
  /** Of the repository. */
  readonly root: string;
  /** Path of the bundle within the asset, without extension, to the source file within the repository. */
  readonly entries: Readonly<Record<string, string>>;
  readonly asset: AssetFolder;
  /** Takes the source maps, which are not shipped. */
  readonly maps: AssetFolder;
}

/** Bundled CommonJS packages call `require` for what Node.js brings along. */
const requireOfNode =
  "import { createRequire as liasseCreateRequire } from 'node:module'; const require = liasseCreateRequire(import.meta.url);";

/** Bundles functions for Lambda's Node.js 24; what they share is in `chunks/`. */
export async function bundle({ root, entries, asset, maps }: BundleOptions): Promise<void> {
  if (Object.keys(entries).length === 0) return;
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: Object.entries(entries).map(([out, source]) => ({ in: source, out })),
    outdir: asset.folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // The ESM builds of the AWS SDK: what is not called is not shipped.
    mainFields: ['module', 'main'],
    external: [...importedPackages],
    banner: { js: requireOfNode },
    minify: true,
    legalComments: 'none',
    sourcemap: 'external',
    write: false,
    logLevel: 'warning',
  });
  for (const { path, contents } of outputFiles) {
    const target = basename(path).endsWith('.map') ? maps : asset;
    target.write(relative(asset.folder, path), contents);
  }
}
