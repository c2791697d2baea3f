import { type FileId, type NewSubmission } from '../ports/batch-ledger.ts';
import { type FileLocation } from './analysis-job.ts';

/** Where a file of a submission lies: as it was handed in, or, taken out of an archive, among the members. */
export function locationIn(
  submission: Pick<NewSubmission, 'sha256' | 'key' | 'versionId'>,
  { tenant, sha256 }: Pick<FileId, 'tenant' | 'sha256'>,
): FileLocation {
  if (sha256 !== submission.sha256) return { bucket: 'derived', key: `members/${tenant}/${sha256}` };
  const { key, versionId } = submission;
  return { bucket: 'uploads', key, ...(versionId === undefined ? {} : { versionId }) };
}
