import { type LiasseEvent } from './events.ts';
import { type FileResult } from './file-result.ts';
import { type BatchRecord, type SubmissionId } from './ports/batch-ledger.ts';

/** One event a line; equal lines of equal versions have equal ids, and what is read again with more success has others. */
export function documentEvents(id: SubmissionId, lines: readonly FileResult[], versions: string): LiasseEvent[] {
  return lines.map((line, index) => ({
    type: 'DocumentAnalysed',
    id: [id.tenant, id.batch, id.submission, index, versions, line.status, ...codesOf(line)].join(' '),
    tenant: id.tenant,
    batch: id.batch,
    submission: id.submission,
    sha256: line.sha256,
    status: line.status,
    problems: codesOf(line),
    pages: line.pages.length,
    documents: line.documents.map(({ firstPage, lastPage, label, probability, decision }) => ({
      firstPage,
      lastPage,
      label,
      probability,
      decision,
    })),
  }));
}

export function batchEvent({ tenant, batch, finished, statuses }: BatchRecord): LiasseEvent {
  const { done, partial, rejected, failed } = statuses;
  const id = [tenant, batch, finished, done, partial, rejected, failed].join(' ');
  return { type: 'BatchCompleted', id, tenant, batch, files: finished, statuses };
}

function codesOf({ problems }: FileResult): string[] {
  return problems.map(({ code }) => code);
}
