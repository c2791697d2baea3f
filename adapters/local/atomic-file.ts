import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LiasseError } from '../../core/liasse-error.ts';

/**
 * Writes a file so that it is there whole or not at all, whatever happens meanwhile.
 *
 * @param path - its folder is made when absent; what stood there is replaced at the end.
 * @param chunks - the content, taken one by one.
 * @throws LiasseError `store-unavailable` when it cannot be written; an error of `chunks` as it is.
 */
export async function writeAtomically(path: string, chunks: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const unfinished = `${path}.tmp`;
  try {
    const handle = await orUnwritable(path, openNew(unfinished));
    try {
      for await (const chunk of chunks) await orUnwritable(path, handle.appendFile(chunk));
      await orUnwritable(path, handle.sync());
    } finally {
      await handle.close();
    }
    await orUnwritable(path, rename(unfinished, path));
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined); // the fault that matters is the first
    throw error;
  }
}

async function openNew(path: string): Promise<FileHandle> {
  return open(path, 'w').catch(async () => {
    await mkdir(dirname(path), { recursive: true });
    return open(path, 'w');
  });
}

async function orUnwritable<T>(path: string, action: Promise<T>): Promise<T> {
  return action.catch((cause: unknown) => {
    const message = `Impossible d’écrire ${path} : disque plein, ou droits insuffisants.`;
    throw new LiasseError('store-unavailable', message, { cause });
  });
}
