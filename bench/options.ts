import { parseArgs } from 'node:util';
import { z } from 'zod';
import { BenchError } from './bench-error.ts';

const count = z.coerce.number().int().min(1);
const folder = z.string().min(1).optional();
const core = z.coerce.number().int().min(0).optional();

const requestSchema = z.discriminatedUnion('bench', [
  z.strictObject({ bench: z.literal('ocr'), pages: folder, truth: folder, rounds: count.default(3), core }),
  z.strictObject({
    bench: z.literal('native'),
    pages: folder,
    count: count.default(200),
    rounds: count.default(3),
    core,
  }),
  z.strictObject({ bench: z.literal('pipeline'), pages: folder, rounds: count.default(3), workers: count.optional() }),
  z.strictObject({
    bench: z.literal('memory'),
    pages: folder,
    count: count.min(200).default(1000),
    width: count.min(200).default(1240),
    core,
  }),
  z.strictObject({ bench: z.literal('startup'), pages: folder, rounds: count.default(7) }),
  z.strictObject({ bench: z.literal('cold-start'), rounds: count.default(7), core }),
  z.strictObject({ bench: z.literal('page-cost'), pages: folder, rounds: count.default(3), core }),
  z.strictObject({ bench: z.literal('desk'), count: count.default(100_000), rounds: count.default(300) }),
]);

const benchNames = requestSchema.options.map(({ shape }) => shape.bench.value);

/** Which bench to run, and how; parsed. */
export type BenchRequest = z.infer<typeof requestSchema>;

export type OptionsOf<Bench extends BenchRequest['bench']> = Extract<BenchRequest, { bench: Bench }>;

const flag = { type: 'string' } as const;
const flags = { pages: flag, truth: flag, rounds: flag, core: flag, count: flag, workers: flag, width: flag };

/**
 * @param args - the command line, without program and script.
 * @returns undefined when the person asked for help.
 * @throws BenchError that says which option is wrong.
 */
export function parseBenchArguments(args: readonly string[]): BenchRequest | undefined {
  const { values, positionals } = parsed(args);
  const { help, ...given } = values;
  if (help === true || (positionals.length === 0 && Object.keys(given).length === 0)) return undefined;
  if (positionals.length !== 1) throw new BenchError(`Name one bench: ${benchNames.join(', ')}.`);
  const request = requestSchema.safeParse({ bench: positionals[0], ...given });
  if (!request.success) throw new BenchError(z.prettifyError(request.error));
  return request.data;
}

function parsed(args: readonly string[]): ReturnType<typeof parseStrictly> {
  try {
    return parseStrictly(args);
  } catch (cause) {
    const { data } = z.object({ message: z.string() }).safeParse(cause);
    throw new BenchError(data?.message ?? 'The command line cannot be read.', { cause });
  }
}

function parseStrictly(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...flags, help: { type: 'boolean', short: 'h' } },
  });
}
