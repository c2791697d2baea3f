import { type FileRecord } from './file-record.ts';
import { type FileStatus } from './file-result.ts';
import { problemCatalogue, problemCodes, type Problem } from './problem.ts';

/** Problems of the file and of its pages: those of the whole file first, then page by page, none twice. */
export function problemsOf(record: FileRecord): Problem[] {
  const all = [...record.problems, ...record.pages.flatMap(({ problem }) => problem ?? [])];
  const distinct = new Map(all.map((problem) => [JSON.stringify([problem.page, problem.code]), problem]));
  return [...distinct.values()].sort(
    (a, b) => (a.page ?? 0) - (b.page ?? 0) || problemCodes.indexOf(a.code) - problemCodes.indexOf(b.code),
  );
}

/** Whether trying again may give another result: such a record is not kept. */
export function mayBeCured(record: FileRecord): boolean {
  return problemsOf(record).some(isSystemFault);
}

/** Whether the machine, not the input, is at fault. */
export function isSystemFault({ code }: Pick<Problem, 'code'>): boolean {
  return problemCatalogue[code].fault === 'system';
}

/**
 * | pages read | problems             | status   |
 * |------------|----------------------|----------|
 * | all        | none                 | done     |
 * | some, all  | any                  | partial  |
 * | none       | all of the input     | rejected |
 * | none       | some of the system   | failed   |
 */
export function statusOf(record: FileRecord): FileStatus {
  const problems = problemsOf(record);
  if (record.pages.some(({ problem }) => problem === undefined)) return problems.length === 0 ? 'done' : 'partial';
  return problems.some(isSystemFault) ? 'failed' : 'rejected';
}
