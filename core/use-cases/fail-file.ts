import { type FileId } from '../ports/batch-ledger.ts';
import { type ResultStore } from '../ports/result-store.ts';
import { problem, type ProblemCode } from '../problem.ts';
import { type AnalysisRun, type FileSettlement } from './settle-file.ts';

export interface FailOptions {
  readonly store: Pick<ResultStore, 'file' | 'putFile'>;
  readonly run: Pick<AnalysisRun, 'key'>;
  readonly settlement: Pick<FileSettlement, 'settle'>;
}

/** Gives a file whose analysis broke off its verdict, unless it has a record after all. @throws LiasseError (retryable). */
export async function failFile(
  file: FileId,
  code: ProblemCode,
  { store, run, settlement }: FailOptions,
): Promise<void> {
  const key = { sha256: file.sha256, versions: run.key };
  if ((await store.file(key)) === undefined) {
    await store.putFile(key, { mediaType: null, pages: [], members: [], problems: [problem(code)], openSeconds: 0 });
  }
  await settlement.settle(file);
}
