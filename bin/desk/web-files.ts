import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type StaticFile } from '../../adapters/http/static-files.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Ends the name of what the build has compressed, beside what it was made from. */
const compressed = '.br';

/** The web app as it was built, all in memory: it is small, and no path of a request ever reaches the disk. */
export function webFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const paths = entriesOf(folder).map((entry) => join(entry.parentPath, entry.name));
  const all = new Map(paths.map((path) => [path, readFileSync(path)]));
  const files = new Map<string, StaticFile>();
  for (const [path, bytes] of all) {
    if (path.endsWith(compressed)) continue;
    const mediaType = mediaTypes[extname(path)] ?? 'application/octet-stream';
    files.set(path.slice(folder.length).replaceAll('\\', '/'), {
      bytes,
      brotli: all.get(path + compressed),
      mediaType,
    });
  }
  return files;
}

function entriesOf(folder: string): { parentPath: string; name: string }[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  } catch {
    return []; // built without the web app: the interface works all the same
  }
}
