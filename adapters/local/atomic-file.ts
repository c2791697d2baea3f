import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
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
  let fault: unknown;
  const watched = async function* (): AsyncGenerator<string> {
    try {
      yield* chunks;
    } catch (error) {
      fault = error;
      throw error;
    }
  };
  try {
    await mkdir(dirname(path), { recursive: true });
    await pipeline(Readable.from(watched()), createWriteStream(unfinished, { flush: true }));
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true }).catch(() => undefined); // the fault that matters is the first
    if (fault !== undefined) throw fault instanceof Error ? fault : new Error('chunks failed', { cause });
    throw new LiasseError('store-unavailable', `Impossible d’écrire ${path} : disque plein, ou droits insuffisants.`, {
      cause,
    });
  }
}
