import { type DocumentResult, type FileResult, type FileStatus } from './file-result.ts';
import { type ProblemCode } from './problem.ts';

/** Counts of a run, to be shown at its end. */
export interface BatchSummary {
  files: number;
  pages: number;
  readonly statuses: Record<FileStatus, number>;
  /** Documents by label. */
  readonly labels: Map<string, Record<DocumentResult['decision'], number>>;
  /** Files that have the problem. */
  readonly problems: Map<ProblemCode, number>;
  /** Source of the first file with a document that may stand: what there is to be shown. */
  example?: string;
}

export function emptySummary(): BatchSummary {
  const statuses = { done: 0, partial: 0, rejected: 0, failed: 0 };
  return { files: 0, pages: 0, statuses, labels: new Map(), problems: new Map() };
}

/** Adds one file to the counts. */
export function addToSummary(summary: BatchSummary, result: FileResult): void {
  summary.files += 1;
  summary.pages += result.pages.length;
  summary.statuses[result.status] += 1;
  if (result.documents.some(({ decision }) => decision === 'accepted')) summary.example ??= result.source;
  for (const { label, decision } of result.documents) {
    const counts = summary.labels.get(label) ?? { accepted: 0, review: 0 };
    counts[decision] += 1;
    summary.labels.set(label, counts);
  }
  for (const code of new Set(result.problems.map((problem) => problem.code))) {
    summary.problems.set(code, (summary.problems.get(code) ?? 0) + 1);
  }
}
