import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { BenchError } from './bench-error.ts';

/** What the benches need of a line of results.jsonl. */
const resultLineSchema = z.object({
  source: z.string(),
  status: z.enum(['done', 'partial', 'rejected', 'failed']),
  pages: z.array(z.object({ textSource: z.enum(['native', 'ocr', 'none']), text: z.string() })),
  timing: z.record(z.string(), z.number()).optional(),
  versions: z.record(z.string(), z.string()).optional(),
});
export type ResultLine = z.infer<typeof resultLineSchema>;

/** @throws BenchError when the file is not there or has a line of another shape. */
export function readResultLines(path: string): ResultLine[] {
  try {
    const lines = readFileSync(path, 'utf8').split('\n');
    return lines.filter((line) => line !== '').map((line) => resultLineSchema.parse(JSON.parse(line)));
  } catch (cause) {
    throw new BenchError(`No results that can be read in ${path}`, { cause });
  }
}

/** Pages by where their text came from. */
export function countSources(lines: readonly ResultLine[]): { native: number; ocr: number; none: number } {
  const counts = { native: 0, ocr: 0, none: 0 };
  for (const { pages } of lines) for (const { textSource } of pages) counts[textSource] += 1;
  return counts;
}
