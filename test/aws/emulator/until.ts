import { setTimeout as wait } from 'node:timers/promises';

export interface Patience {
  /** @default 60 */
  readonly seconds?: number;
  /** Milliseconds between two looks. @default 200 */
  readonly pause?: number;
}

/**
 * Looks again and again until there is something to see.
 *
 * @param what - in a few words, for the error.
 * @param look - gives undefined or false while it is too early.
 * @throws Error when it takes too long.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  { seconds = 60, pause = 200 }: Patience = {},
): Promise<T> {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (performance.now() > deadline) throw new Error(`${what}: not in ${seconds} s`);
    await wait(pause);
  }
}
