import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type FileResult, fileResultSchema } from '../core/file-result.ts';
import { LiasseError } from '../core/liasse-error.ts';

/** The lines of a `results.jsonl`. @throws LiasseError `configuration-invalid` when it is absent or not one. */
export async function* readResults(path: string): AsyncGenerator<FileResult> {
  if (!existsSync(path))
    throw new LiasseError('configuration-invalid', `${path} n’existe pas. Lancez d’abord liasse analyze.`);
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const parsed = fileResultSchema.safeParse(parseJson(line));
    if (!parsed.success) {
      throw new LiasseError('configuration-invalid', `${path} est abîmé. Relancez liasse analyze : rien ne sera relu.`);
    }
    yield parsed.data;
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined; // the schema refuses it with a sentence
  }
}
