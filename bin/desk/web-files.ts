import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type StaticFile } from '../../adapters/http/static-files.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** Below this, compressing saves nothing worth it, bytes. */
const leastCompressed = 1024;

/** The web app as it was built, all in memory: it is small, and no path of a request ever reaches the disk. */
export function webFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const entry of entriesOf(folder)) {
    const path = join(entry.parentPath, entry.name);
    const bytes = readFileSync(path);
    const brotli = bytes.length < leastCompressed ? undefined : brotliCompressSync(bytes);
    const mediaType = mediaTypes[extname(entry.name)] ?? 'application/octet-stream';
    files.set(path.slice(folder.length).replaceAll('\\', '/'), { bytes, brotli, mediaType });
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
