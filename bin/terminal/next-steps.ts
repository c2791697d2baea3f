import { statSync } from 'node:fs';
import { join } from 'node:path';
import { printable } from './printable.ts';

/**
 * Where the results are, and what to try with them.
 *
 * @param inputs - as the user wrote them.
 * @param out - as the user wrote it.
 * @param example - source of a file that has a document, if any; of a member of an archive, the archive is shown.
 */
export function nextSteps(inputs: readonly string[], out: string, example: string | undefined): string {
  const names = example === undefined ? [] : ['', example, example.replace(/!.*$/u, '')];
  const places = inputs.flatMap((input) => names.map((name) => join(input, name)));
  const file = places.find((place) => statSync(place, { throwIfNoEntry: false })?.isFile());
  const lines = [
    `Résultats : ${join(out, 'results.csv')} (tableur), ${join(out, 'results.jsonl')}, ${join(out, 'words')} (mots placés)`,
    'À essayer ensuite :',
    ...(file === undefined ? [] : [`  npx liasse explain ${quoted(file)} --out ${quoted(out)}`]),
    `  npx liasse export --from ${quoted(out)} --format csv`,
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
