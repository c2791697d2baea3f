import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeAtomically } from '../../adapters/local/atomic-file.ts';
import { byteOrderMark, csvLine } from '../../adapters/local/results-writer.ts';
import { csvHeaders, csvRows } from '../../core/export/csv-rows.ts';
import { type FileResult } from '../../core/file-result.ts';
import { LiasseError } from '../../core/liasse-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { readResults } from '../read-results.ts';

export interface ExportOptions {
  readonly from: string;
  readonly format: 'csv' | 'jsonl';
  readonly output: string;
  readonly bom: boolean;
}

/** Writes the results of an analysis again. @returns the exit code. @throws LiasseError. */
export async function exportResults({ from, format, output, bom }: ExportOptions): Promise<number> {
  const path = join(from, 'results.jsonl');
  if (!existsSync(path)) {
    const message = `${path} n’existe pas : aucune analyse n’est terminée dans ce dossier. Relancez liasse analyze avec --out ${from}.`;
    throw new LiasseError('configuration-invalid', message);
  }
  const results = readResults(path);
  const lines = format === 'csv' ? csvLines(results, bom) : jsonLines(results);
  if (output === '-') await pipeline(Readable.from(lines), process.stdout, { end: false }).catch(ignoreClosedPipe);
  else await writeAtomically(output, lines);
  return exitCodes.allRead;
}

async function* csvLines(results: AsyncIterable<FileResult>, bom: boolean): AsyncGenerator<string> {
  yield `${bom ? byteOrderMark : ''}${csvLine(csvHeaders)}`;
  for await (const result of results) yield csvRows(result).map(csvLine).join('');
}

async function* jsonLines(results: AsyncIterable<FileResult>): AsyncGenerator<string> {
  for await (const result of results) yield `${JSON.stringify(result)}\n`;
}

/** `liasse export … | head` is no fault. */
function ignoreClosedPipe(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error;
}
