/** The bench cannot go on: something is missing, or what it measures went wrong. The message is for the person who ran it. */
export class BenchError extends Error {
  override readonly name = 'BenchError';
}
