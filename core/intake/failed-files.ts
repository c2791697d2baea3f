import { emptySha256 } from '../empty-sha256.ts';
import { type FileResult } from '../file-result.ts';
import { type FileId } from '../ports/batch-ledger.ts';

type Line = Pick<FileResult, 'source' | 'sha256' | 'status'>;

/**
 * The files of a submission that failed through the system's fault, each once.
 *
 * @param lines - of the file handed in, then of its members, each behind its container.
 * @returns a member that could not even be taken out of its archive has no content of its own: its archive is named.
 */
export function failedFiles(lines: readonly Line[], { tenant, engine }: Pick<FileId, 'tenant' | 'engine'>): FileId[] {
  const failed = lines.filter(({ status }) => status === 'failed').map((line) => contentOf(line, lines));
  return [...new Set(failed)].map((sha256) => ({ tenant, engine, sha256 }));
}

function contentOf(line: Line, lines: readonly Line[]): string {
  if (line.sha256 !== emptySha256) return line.sha256;
  const containers = lines.filter(({ source, sha256 }) => sha256 !== emptySha256 && line.source.startsWith(`${source}!`)); // prettier-ignore
  return containers.reduce((found, each) => (each.source.length > found.source.length ? each : found), lines[0] ?? line)
    .sha256;
}
