import { type FileView } from '../../core/desk/schemas/batch.ts';
import { type Upload } from './upload-queue.ts';

export interface RefusedGroup {
  /** What happened and what to do. */
  readonly reason: string;
  readonly sources: readonly string[];
}

/** @param unsaid - the reason of an upload that failed without the server saying why. @returns the biggest group first. */
export function refusedByReason(
  files: readonly Pick<FileView, 'source' | 'state' | 'problems'>[],
  uploads: readonly Pick<Upload, 'source' | 'state' | 'reason'>[],
  unsaid: string,
): RefusedGroup[] {
  const groups = new Map<string, string[]>();
  const put = (reason: string, source: string): void => {
    groups.set(reason, [...(groups.get(reason) ?? []), source]);
  };
  for (const { source, state, problems } of files) {
    if (state === 'rejected' || state === 'failed') put(problems[0]?.message ?? unsaid, source);
  }
  for (const { source, state, reason = '' } of uploads) {
    if (state === 'refused') put(reason === '' ? unsaid : reason, source);
  }
  return [...groups]
    .map(([reason, sources]) => ({ reason, sources }))
    .sort((a, b) => b.sources.length - a.sources.length);
}
