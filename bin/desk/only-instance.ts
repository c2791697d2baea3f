import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LiasseError } from '../../core/liasse-error.ts';

/**
 * Sees to it that one process alone works on a folder.
 *
 * @returns what gives it back.
 * @throws LiasseError `configuration-invalid` where another does.
 */
export function onlyInstance(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'serve.pid');
  const other = pidIn(lock);
  if (other !== undefined && other !== process.pid && isRunning(other)) {
    const message = `Un autre « liasse serve » (processus ${other}) travaille dans ${folder} : arrêtez-le, ou choisissez un autre dossier.`;
    throw new LiasseError('configuration-invalid', message);
  }
  writeFileSync(lock, String(process.pid));
  return () => {
    rmSync(lock, { force: true });
  };
}

function pidIn(lock: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(lock, 'utf8'));
  } catch {
    return undefined; // nobody was here, or who was gave it back
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process: it runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
