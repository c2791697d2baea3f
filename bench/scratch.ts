import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let root: string | undefined;
let made = 0;

/** A new empty folder under the system's temporary folder, gone when the bench ends. */
export function scratchFolder(name: string): string {
  root ??= newRoot();
  made += 1;
  const folder = join(root, `${made}-${name}`);
  mkdirSync(folder);
  return folder;
}

function newRoot(): string {
  const folder = mkdtempSync(join(tmpdir(), 'liasse-bench-'));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
  return folder;
}
