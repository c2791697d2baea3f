import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod';
import { BenchError } from './bench-error.ts';
import { folderAt } from './page-files.ts';

const truthSchema = z.object({ text: z.string() });

/**
 * What stands on each image.
 *
 * @param folder - holds `X.json` with a `text`, or `X.gt.txt`, for the image `X.png`; undefined: `X.gt.txt` beside the image.
 * @returns the text of each image, undefined where nobody wrote it down.
 * @throws BenchError when a truth file cannot be read.
 */
export function truthOf(images: readonly string[], folder: string | undefined): (string | undefined)[] {
  const folders = folder === undefined ? new Set(images.map((path) => dirname(path))) : [folderAt(folder)];
  const texts = new Map<string, string>();
  for (const place of folders) {
    for (const name of readdirSync(place)) addTruth(texts, join(place, name));
  }
  return images.map((path) => texts.get(basename(path, extname(path))));
}

function addTruth(texts: Map<string, string>, path: string): void {
  const name = basename(path);
  if (name.endsWith('.gt.txt')) texts.set(name.slice(0, -'.gt.txt'.length), readFileSync(path, 'utf8'));
  if (!name.endsWith('.json')) return;
  const truth = truthSchema.safeParse(parseJson(path));
  if (truth.success) texts.set(name.slice(0, -'.json'.length), truth.data.text);
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new BenchError(`${path} is not JSON`, { cause });
  }
}
