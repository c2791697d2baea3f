import { type FileResult, type FileStatus } from './file-result.ts';
import { type SubmissionOutcome } from './ports/batch-ledger.ts';

/** Worst first: what the line of an archive and its members come to together. */
const worstFirst: readonly FileStatus[] = ['failed', 'rejected', 'partial', 'done'];

/**
 * What became of a submission, in figures.
 *
 * @param lines - of the file handed in, then of its members; at least one.
 * @returns `status` is the file's own; a member that failed makes an archive that was opened `partial`.
 */
export function outcomeOf(lines: readonly FileResult[]): Omit<SubmissionOutcome, 'resultKey' | 'expiresOn'> {
  const [own, ...members] = lines.map(({ status }) => status);
  const hurt = members.some((status) => worstFirst.indexOf(status) < worstFirst.indexOf('partial'));
  const documents = lines.flatMap((line) => line.documents);
  return {
    status: own === 'done' && hurt ? 'partial' : (own ?? 'failed'),
    lines: lines.length,
    pages: lines.reduce((sum, line) => sum + line.pages.length, 0),
    documents: documents.length,
    review: documents.filter(({ decision }) => decision === 'review').length,
  };
}
