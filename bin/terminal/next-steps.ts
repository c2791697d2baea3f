import { statSync } from 'node:fs';
import { join } from 'node:path';
import { printable } from './printable.ts';

/** Where the results are, and what to try with them. @param out - as the user wrote it. */
export function nextSteps(inputs: readonly string[], out: string): string {
  const file = inputs.find((input) => statSync(input, { throwIfNoEntry: false })?.isFile()) ?? '<fichier>';
  const lines = [
    `Résultats : ${join(out, 'results.csv')} (tableur), ${join(out, 'results.jsonl')}, ${join(out, 'words')} (mots placés)`,
    'À essayer ensuite :',
    `  npx liasse explain ${quoted(file)} --out ${quoted(out)}   pourquoi cette étiquette`,
    `  npx liasse export --from ${quoted(out)} --format csv --output -   les résultats à l’écran`,
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

function quoted(path: string): string {
  return /^[\w./<>-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
