import { parseArgs } from 'node:util';
import { z } from 'zod';

const architectures = z.enum(['x64', 'arm64']);

/** A processor that Lambda offers, by Node.js's name for it. */
export type Architecture = z.infer<typeof architectures>;

export interface BuildOptions {
  readonly architecture: Architecture;
  /** Folder that takes the assets; undefined for `dist/lambda`. */
  readonly out: string | undefined;
}

/**
 * @param args - the command line, without program and script.
 * @param own - the processor of this machine, by Node.js's name.
 * @throws Error that says what is wrong.
 */
export function parseBuildOptions(args: readonly string[], own: string): BuildOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { arch: { type: 'string', default: own }, out: { type: 'string' } },
  });
  const architecture = architectures.safeParse(values.arch);
  if (!architecture.success) throw new Error(`--arch x64 or --arch arm64, not ${values.arch}.`);
  return { architecture: architecture.data, out: values.out };
}
