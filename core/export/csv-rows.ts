import { type DocumentResult, type FileResult } from '../file-result.ts';
import { labelName } from '../label-names.ts';
import { safeCell } from './safe-cell.ts';

/** Headers of `results.csv`, for a French spreadsheet. */
export const csvHeaders = [
  'fichier',
  'document',
  'première page',
  'dernière page',
  'étiquette',
  'code étiquette',
  'probabilité',
  'décision',
  'statut',
  'problème',
  'message',
  'pages',
  'type',
  'octets',
  'sha256',
] as const;

/** Numbers of pages that one message names. */
const mostPages = 20;

const statuses = { done: 'lu', partial: 'lu en partie', rejected: 'refusé', failed: 'échec' } as const;
const decisions = { accepted: 'accepté', review: 'à vérifier' } as const;

/** One row a document; one for a file without documents. Every cell is safe for a spreadsheet. */
export function csvRows(result: FileResult): string[][] {
  const documents: (DocumentResult | undefined)[] = result.documents.length === 0 ? [undefined] : result.documents;
  return documents.map((document, index) =>
    [
      result.source,
      ...documentCells(document, index + 1),
      statuses[result.status],
      ...problemCells(result),
      result.pages.length.toString(),
      result.mediaType ?? '',
      result.bytes.toString(),
      result.sha256,
    ].map(safeCell),
  );
}

function documentCells(document: DocumentResult | undefined, number: number): string[] {
  if (document === undefined) return ['', '', '', '', '', '', ''];
  return [
    number.toString(),
    document.firstPage.toString(),
    document.lastPage.toString(),
    labelName(document.label),
    document.label,
    document.probability.toString().replace('.', ','),
    decisions[document.decision],
  ];
}

function problemCells({ problems }: FileResult): [codes: string, messages: string] {
  const pages = new Map<string, number[]>();
  for (const { message, page } of problems)
    pages.set(message, [...(pages.get(message) ?? []), ...(page ? [page] : [])]);
  const messages = [...pages].map(([message, numbers]) => `${pageList(numbers)}${message}`);
  return [[...new Set(problems.map(({ code }) => code))].join(' '), messages.join(' ')];
}

/** `Page 3 : `, `Pages 3, 4 : `; a spreadsheet's cell would not hold a thousand. */
function pageList(numbers: readonly number[]): string {
  if (numbers.length === 0) return '';
  const shown = numbers.slice(0, mostPages).join(', ');
  return `Page${numbers.length > 1 ? 's' : ''} ${shown}${numbers.length > mostPages ? '…' : ''} : `;
}
