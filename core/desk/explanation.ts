import { type DecisionRule } from '../decision-rule.ts';
import { type DocumentResult, type FileResult, type PageResult } from '../file-result.ts';
import { labelName } from '../label-names.ts';
import { frenchDate, percent } from './french-text.ts';
import { type HistoryEntry } from './schemas/document.ts';

export interface ExplainedDocument {
  readonly result: DocumentResult;
  readonly file: Pick<FileResult, 'pages' | 'versions' | 'mediaType'>;
  readonly rule: DecisionRule;
  /** Whether what a person decided stands: it may have been undone. */
  readonly decided: boolean;
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
}

export interface ExplanationSection {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** Accepted by the program alone, unless a person came after. */
const persons = new Set<HistoryEntry['kind']>(['accept', 'set-aside', 'discard', 'send-back', 'reopen', 'plan']);

/**
 * How the program took part in what became of a document, in plain French for whom it concerns, by the four headings of
 * article R.311-3-1-2 of the code des relations entre le public et l’administration.
 */
export function explanation(document: ExplainedDocument): readonly ExplanationSection[] {
  return [
    { title: 'Le degré et le mode de contribution du traitement algorithmique à la prise de décision', paragraphs: contribution(document) },
    { title: 'Les données traitées et leurs sources', paragraphs: data(document) },
    { title: 'Les paramètres de traitement et leur pondération, appliqués à la situation de l’intéressé', paragraphs: parameters(document) },
    { title: 'Les opérations effectuées par le traitement', paragraphs: operations(document) },
  ]; // prettier-ignore
}

function contribution({ result, decided, history }: ExplainedDocument): string[] {
  const said = `Le programme a proposé « ${labelName(result.label)} » avec une probabilité de ${percent(result.probability)}.`;
  const last = history.filter(({ by, kind }) => by !== null && persons.has(kind)).at(-1);
  if (decided && last !== undefined) return [said, `Une personne a vu le document et en a décidé le ${frenchDate(last.at)} : ${outcome(last)}`];
  if (result.decision === 'review') return [said, 'Il n’a rien décidé : une personne doit encore voir le document.'];
  return [said, 'La classe a été retenue sans qu’une personne voie le document, comme la règle ci-dessous le permet. Toute personne concernée peut demander qu’un agent le revoie.'];
} // prettier-ignore

function outcome({ kind, label }: HistoryEntry): string {
  if (kind === 'accept') return `classe « ${labelName(label ?? 'autre')} ».`;
  return `${kindName[kind]}.`;
}

function data({ result, file }: ExplainedDocument): string[] {
  const pages = pagesOf(result, file.pages);
  const read = pages.filter(({ textSource }) => textSource === 'ocr').length;
  const native = pages.filter(({ textSource }) => textSource === 'native').length;
  const silent = pages.length - read - native;
  return [
    `Les pages ${result.firstPage} à ${result.lastPage} du fichier déposé : leur texte et sa mise en page. Aucune autre source ; le nom du fichier n’est pas regardé.`,
    `Pages dont le texte est dans le fichier : ${native} ; lues sur l’image : ${read} ; sans texte : ${silent}.`,
  ];
}

function parameters({ result, rule }: ExplainedDocument): string[] {
  const weighed = result.reasons.filter(({ kind }) => kind !== 'doubt');
  const own = rule.labelThresholds?.[result.label];
  const threshold = own === undefined ? rule.acceptThreshold : own;
  return [
    weighed.length === 0 ? 'Aucun mot ni aucune règle n’a pesé assez pour être cité.' : 'Ce qui a le plus pesé, du plus fort au plus faible (poids en logarithme de cote) :',
    ...weighed.map(({ kind, text, page, weight }) => `${kind === 'rule' ? 'règle' : 'mot'} « ${text} »${page === undefined ? '' : `, page ${page}`} : ${(weight ?? 0).toLocaleString('fr-FR', { maximumFractionDigits: 2 })}`),
    `Autres classes envisagées : ${result.alternatives.map(({ label, probability }) => `${labelName(label)} ${percent(probability)}`).join(', ')}.`,
    threshold === null || result.label === 'autre'
      ? 'Cette classe n’est jamais retenue sans qu’une personne voie le document.'
      : `Cette classe est retenue sans relecture à partir de ${percent(threshold)}.`,
    ...result.reasons.filter(({ kind }) => kind === 'doubt').map(({ text }) => `Doute : ${text}`),
  ]; // prettier-ignore
}

function operations({ result, file, history }: ExplainedDocument): string[] {
  const { program, ocr, classifier } = file.versions;
  return [
    'Ouverture du fichier ; lecture de chaque page ; calcul de caractéristiques du texte ; somme pondérée par classe, changée en probabilités ; découpe du fichier en documents ; réunion des pages du document ; comparaison au seuil.',
    `Programme ${program}, lecture ${ocr}, classement ${classifier}. Les mêmes octets donnent par eux le même résultat.`,
    ...history.map(({ at, by, kind }) => `${frenchDate(at)} : ${by === null ? 'le programme' : 'un agent'}, ${kindName[kind]}.`),
    result.decision === 'accepted' ? 'Le programme n’avait pas de doute.' : 'Le programme a demandé l’avis d’une personne.',
  ]; // prettier-ignore
}

const kindName: Readonly<Record<HistoryEntry['kind'], string>> = {
  read: 'lecture et proposition',
  accept: 'classe retenue',
  'set-aside': 'mise de côté',
  discard: 'mise à l’écart',
  'send-back': 'renvoi',
  reopen: 'remise à vérifier',
  plan: 'nouvelle découpe des pages',
  undo: 'annulation du changement précédent',
  redo: 'rétablissement du changement annulé',
};

function pagesOf({ firstPage, lastPage }: DocumentResult, pages: readonly PageResult[]): PageResult[] {
  return pages.filter(({ number }) => number >= firstPage && number <= lastPage);
}
