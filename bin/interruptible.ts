import { LiasseError } from '../core/liasse-error.ts';

/** What ends a run that the user stopped. */
export const interruption = new LiasseError('worker-lost', 'Interrompu.', { retryable: true });

/**
 * Runs `work` until it ends or the user stops it (Ctrl-C, SIGTERM).
 *
 * @param stop - called at the first signal.
 * @throws {@link interruption} at the first signal.
 */
export async function interruptible<T>(work: () => Promise<T>, stop: () => void): Promise<T> {
  let onSignal = (): void => undefined;
  const interrupted = new Promise<never>((_, reject) => {
    onSignal = () => {
      stop();
      reject(interruption);
    };
  });
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  try {
    return await Promise.race([work(), interrupted]);
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}
