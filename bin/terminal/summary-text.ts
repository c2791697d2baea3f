import { type BatchSummary } from '../../core/batch-summary.ts';
import { labelName } from '../../core/label-names.ts';
import { problemCatalogue } from '../../core/problem.ts';
import { counted, duration, french } from './french.ts';

/** The table shown at the end of a run. @param seconds - that it took. */
export function summaryText(summary: BatchSummary, seconds: number): string {
  const { done, partial, rejected, failed } = summary.statuses;
  const statuses = [
    counted(done, 'lu'),
    ...(partial > 0 ? [`${counted(partial, 'lu')} en partie`] : []),
    ...(rejected > 0 ? [counted(rejected, 'refusé')] : []),
    ...(failed > 0 ? [counted(failed, 'échec')] : []),
  ];
  const size = `${counted(summary.files, 'fichier')} (${counted(summary.pages, 'page')}, ${duration(seconds)})`;
  return [`${size} : ${statuses.join(', ')}.`, ...labelTable(summary), ...problemTable(summary), '', ''].join('\n');
}

function labelTable({ labels }: BatchSummary): string[] {
  const rows = [...labels].sort(([a], [b]) => (a < b ? -1 : 1));
  if (rows.length === 0) return [];
  const body = rows.map(([label, { accepted, review }]) => [labelName(label), french(accepted), french(review)]);
  const sum = (decision: 'accepted' | 'review'): string =>
    french(rows.reduce((total, [, counts]) => total + counts[decision], 0));
  return ['', ...table([['Documents', 'acceptés', 'à vérifier'], ...body, ['total', sum('accepted'), sum('review')]])];
}

function problemTable({ problems }: BatchSummary): string[] {
  const rows = [...problems].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (rows.length === 0) return [];
  const body = rows.map(([code, count]) => [code, french(count), ` ${problemCatalogue[code].sentence}`]);
  return ['', ...table([['Problèmes', 'fichiers', ''], ...body])];
}

/** The first column to the left, the second and third to the right, a sentence as it is. */
function table(rows: readonly (readonly string[])[]): string[] {
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const [first, second] = [width(0), width(1)];
  return rows.map(([a = '', b = '', c = '']) =>
    `  ${a.padEnd(first)}  ${b.padStart(second)}  ${c.startsWith(' ') ? c.trimStart() : c.padStart(10)}`.trimEnd(),
  );
}
