import { LiasseError } from '../../core/liasse-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { printable } from './printable.ts';

/** Says what went wrong without a stack trace. @returns the exit code. @throws what is a bug of the program. */
export function reportError(error: unknown): number {
  if (!(error instanceof LiasseError)) throw error;
  process.stderr.write(`liasse : ${printable(error.message)}\n`);
  return exitCodes.usage;
}
