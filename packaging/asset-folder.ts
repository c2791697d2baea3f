import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The folder of one Lambda asset while it is built. Nothing in it depends on when or where it was built. */
export class AssetFolder {
  readonly folder: string;

  /** Makes it, empty. */
  constructor(folder: string) {
    this.folder = folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** @param path - within the asset. */
  write(path: string, content: Uint8Array | string): void {
    const target = join(this.folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content, { mode: 0o644 });
  }

  /** Copies those files of another folder that are to be kept. */
  copy(source: string, target: string, keeps: (path: string) => boolean): void {
    for (const path of filesUnder(source).filter(keeps)) {
      this.write(join(target, path), readFileSync(join(source, path)));
    }
  }
}

/** All files, by their path within the folder with slashes, in one order everywhere. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Bytes of each part of an asset, by the first folder of the path, packages one by one; files at the top by name. */
export function partSizes(folder: string): Record<string, number> {
  const sizes: Record<string, number> = {};
  for (const path of filesUnder(folder)) {
    const part = /^node_modules\/(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path.split('/')[0] ?? path;
    sizes[part] = (sizes[part] ?? 0) + statSync(join(folder, path)).size;
  }
  return sizes;
}

/** SHA-256 over paths and contents: equal for equal assets. */
export function assetHash(folder: string): string {
  const hash = createHash('sha256');
  for (const path of filesUnder(folder)) {
    const content = createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
    hash.update(`${path}\0${content}\n`);
  }
  return hash.digest('hex');
}
