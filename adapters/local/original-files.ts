import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LiasseError } from '../../core/liasse-error.ts';
import { type Originals } from '../../core/ports/originals.ts';

/** Originals in a folder, one file a hash. */
export class OriginalFiles implements Originals {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** @throws LiasseError `store-unavailable`. */
  static async open(folder: string): Promise<OriginalFiles> {
    await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
      throw unwritable(folder, cause);
    });
    return new OriginalFiles(folder);
  }

  path(sha256: string): string {
    return join(this.folder, sha256);
  }

  async keep(bytes: AsyncIterable<Uint8Array>, most: number): Promise<{ sha256: string; bytes: number } | null> {
    const unfinished = join(this.folder, `.${randomUUID()}`);
    try {
      const written = await writeHashed(unfinished, bytes, most);
      if (written !== null) await rename(unfinished, this.path(written.sha256));
      return written;
    } catch (cause) {
      throw unwritable(this.folder, cause);
    } finally {
      await rm(unfinished, { force: true });
    }
  }

  async read(sha256: string): Promise<Uint8Array | undefined> {
    return readFile(this.path(sha256)).catch(() => undefined);
  }
}

/** Flushed to the disk before it has its name: a file that was taken in survives a power cut. */
async function writeHashed(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  most: number,
): Promise<{ sha256: string; bytes: number } | null> {
  const hash = createHash('sha256');
  const handle = await open(path, 'wx', 0o600);
  try {
    let length = 0;
    for await (const chunk of bytes) {
      length += chunk.length;
      if (length > most) return null;
      hash.update(chunk);
      await handle.write(chunk);
    }
    await handle.sync();
    return { sha256: hash.digest('hex'), bytes: length };
  } finally {
    await handle.close();
  }
}

function unwritable(folder: string, cause: unknown): LiasseError {
  const message = `Impossible d’écrire dans ${folder} : disque plein, ou droits insuffisants.`;
  return new LiasseError('store-unavailable', message, { cause, retryable: true });
}
