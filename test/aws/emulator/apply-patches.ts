import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SourcePatch } from './source-patches.ts';

/**
 * Changes the emulator's sources in place; done once, after it is installed.
 *
 * @param root - folder of its package.
 * @throws Error when a passage is not as it was published.
 */
export async function applyPatches(root: string, patches: readonly SourcePatch[]): Promise<void> {
  for (const { file, why, from, to, times } of patches) {
    const path = join(root, file);
    const parts = (await readFile(path, 'utf8')).split(from);
    if (parts.length !== times + 1) {
      throw new Error(
        `${file} holds ${parts.length - 1} times, not ${times}, the passage to change (${why}): has the emulator moved on?`,
      );
    }
    await writeFile(path, parts.join(to));
  }
}
