import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LiasseError } from '../../core/liasse-error.ts';

/** A folder of members of archives on their way from the worker that unpacks them to the one that reads them. */
export class Spool {
  readonly folder: string;
  readonly #kept: string | undefined;

  /** @param kept - folder that members are moved to once they are read. @default they are removed */
  constructor(folder: string, kept?: string) {
    this.folder = folder;
    this.#kept = kept;
  }

  /** Makes the folder, empty. @throws LiasseError `store-unavailable`. */
  async clear(): Promise<void> {
    await this.remove();
    await mkdir(this.folder, { recursive: true }).catch((cause: unknown) => {
      throw unwritable(this.folder, cause);
    });
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  path(sha256: string): string {
    return join(this.folder, sha256);
  }

  async has(sha256: string): Promise<boolean> {
    return access(this.path(sha256)).then(
      () => true,
      () => false,
    );
  }

  /** Whole or not at all; several may put the same at the same time. @throws LiasseError `store-unavailable`. */
  async put(sha256: string, bytes: Uint8Array): Promise<void> {
    const unfinished = `${this.path(sha256)}.${process.pid}`;
    try {
      await writeFile(unfinished, bytes);
      await rename(unfinished, this.path(sha256));
    } catch (cause) {
      throw unwritable(this.folder, cause);
    }
  }

  async release(sha256: string): Promise<void> {
    const kept = this.#kept;
    // What is not there was moved before, under another of its names.
    if (kept !== undefined) await rename(this.path(sha256), join(kept, sha256)).catch(() => undefined);
    await rm(this.path(sha256), { force: true });
  }
}

function unwritable(folder: string, cause: unknown): LiasseError {
  const message = `Impossible d’écrire dans ${folder} : disque plein, ou droits insuffisants.`;
  return new LiasseError('store-unavailable', message, { cause });
}
