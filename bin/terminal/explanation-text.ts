import { type DocumentResult, type FileResult, type Reason } from '../../core/file-result.ts';
import { labelName } from '../../core/label-names.ts';
import { counted, french, percent } from './french.ts';
import { printable } from './printable.ts';

const statuses = { done: 'lu', partial: 'lu en partie', rejected: 'refusé', failed: 'échec' } as const;
const decisions = { accepted: 'accepté', review: 'à vérifier par une personne' } as const;

/** Why a file has its labels, in French. */
export function explanationText(result: FileResult): string {
  const pages = result.pages.length === 0 ? '' : `, ${counted(result.pages.length, 'page')}`;
  const lines = [
    `${result.source} : ${statuses[result.status]}${pages}`,
    ...result.problems.map(({ message, page }) => `  ${page === undefined ? '' : `Page ${page} : `}${message}`),
    ...result.documents.flatMap(documentLines),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

function documentLines(document: DocumentResult, index: number): string[] {
  const { firstPage, lastPage, label, probability, decision, reasons, alternatives } = document;
  const pages = firstPage === lastPage ? `page ${firstPage}` : `pages ${firstPage} à ${lastPage}`;
  const others = alternatives.slice(0, 3).map((other) => `${labelName(other.label)} ${percent(other.probability)}`);
  const ofKind = (kind: Reason['kind']): Reason[] => reasons.filter((reason) => reason.kind === kind);
  return [
    `  Document ${index + 1} (${pages}) : ${labelName(label)}, ${percent(probability)}, ${decisions[decision]}`,
    ...listed(
      'Mots',
      ofKind('word').map((reason) => weighed(`« ${reason.text} »`, reason)),
    ),
    ...listed(
      'Règles',
      ofKind('rule').map((reason) => weighed(reason.text, reason)),
    ),
    ...listed('Autres étiquettes', others),
    ...ofKind('doubt').map(({ text }) => `    Doute : ${text}`),
  ];
}

function listed(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`    ${title} : ${items.join(', ')}`];
}

function weighed(shown: string, { weight, page }: Reason): string {
  const details = [
    ...(weight === undefined ? [] : [`${weight >= 0 ? '+' : ''}${french(weight)}`]),
    ...(page === undefined ? [] : [`page ${page}`]),
  ];
  return details.length === 0 ? shown : `${shown} (${details.join(', ')})`;
}
