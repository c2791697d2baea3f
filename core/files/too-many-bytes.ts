import { problem, type Problem } from '../problem.ts';

/** The problem of a file that is longer than the limit, undefined of one that is not. */
export function tooManyBytes(bytes: number, limit: number): Problem | undefined {
  if (bytes <= limit) return undefined;
  return problem('too-many-bytes', `${megabytes(bytes)} Mo, limite ${megabytes(limit)} Mo.`);
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toLocaleString('fr-FR', { maximumFractionDigits: 1 });
}
