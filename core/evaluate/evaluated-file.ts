import { type DocumentResult, type FileResult } from '../file-result.ts';
import { type Truth } from './evaluation-manifest.ts';

/** A file of the manifest beside what was said of it. */
export interface EvaluatedFile {
  readonly truth: Truth;
  readonly result: FileResult | null;
  /** Of the document that covers most pages, the first on a tie; null when there is none: wrong, with probability 0. */
  readonly document: DocumentResult | null;
}

/** The label that counts for a file; `(aucun)` when nothing was found in it. */
export function predictedLabel({ document }: EvaluatedFile): string {
  return document?.label ?? '(aucun)';
}

export function isRight(file: EvaluatedFile): boolean {
  return predictedLabel(file) === file.truth.label;
}

/** Group of a file: its own, or itself. */
export function groupOf({ truth }: EvaluatedFile): string {
  return truth.group === '' ? truth.file : truth.group;
}

/** Finds the result of every row: by its hash where the manifest has it, else by the end of its path. */
export function matchFiles(rows: readonly Truth[], results: readonly FileResult[]): EvaluatedFile[] {
  const byHash = new Map<string, FileResult[]>();
  const byPath = new Map<string, FileResult>();
  for (const result of results) {
    byHash.set(result.sha256, [...(byHash.get(result.sha256) ?? []), result]);
    if (!byPath.has(result.source)) byPath.set(result.source, result);
  }
  return rows.map((truth) => {
    const same = byHash.get(truth.sha256) ?? [];
    const result =
      truth.sha256 === ''
        ? byPathEnd(truth.file, byPath)
        : (same.find(({ source }) => truth.file.endsWith(source) || source.endsWith(truth.file)) ?? same[0]);
    return { truth, result: result ?? null, document: dominant(result?.documents ?? []) };
  });
}

function byPathEnd(file: string, byPath: ReadonlyMap<string, FileResult>): FileResult | undefined {
  const parts = file.split('/');
  for (const start of parts.keys()) {
    const found = byPath.get(parts.slice(start).join('/'));
    if (found !== undefined) return found;
  }
  return undefined;
}

function dominant(documents: readonly DocumentResult[]): DocumentResult | null {
  let best: DocumentResult | null = null;
  for (const document of documents) if (best === null || pages(document) > pages(best)) best = document;
  return best;
}

function pages({ firstPage, lastPage }: DocumentResult): number {
  return lastPage - firstPage + 1;
}
