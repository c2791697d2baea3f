import { expect, test } from '@jest/globals';
import { type AnalysedPage } from '../../../core/analysed-page.ts';
import { cutDocuments } from '../../../core/cut-documents.ts';
import { block, sheet, type Typed } from './sheets.ts';

function spans(pages: readonly AnalysedPage[]): number[][] {
  return cutDocuments(pages).map(({ firstPage, lastPage }) => [firstPage, lastPage]);
}

const goods = ['Chaise empilable', 'Table pliante', 'Armoire basse', 'Bureau droit', 'Lampe articulée', 'Tableau blanc', 'Vestiaire double', 'Banc extérieur', 'Étagère murale', 'Caisson mobile']; // prettier-ignore
const rooms = ['école Jean-Moulin', 'salle des fêtes', 'mairie annexe', 'bibliothèque', 'gymnase', 'crèche'];

/** Rows of an inventory, from number `first` on, in four columns. */
function tableRows(first: number, count: number, y: number): Typed[] {
  return Array.from({ length: count }, (_, row) => {
    const item = first + row;
    return [
      { text: String(1000 + item), x: 60, y: y + 15 * row },
      { text: goods[item % goods.length] ?? '', x: 120, y: y + 15 * row },
      { text: rooms[(item * 7) % rooms.length] ?? '', x: 300, y: y + 15 * row },
      { text: `${30 + ((item * 37) % 400)},00 €`, x: 480, y: y + 15 * row },
    ];
  }).flat();
}

const header: Typed[] = [
  { text: 'Numéro', x: 60, y: 60 },
  { text: 'Désignation', x: 120, y: 60 },
  { text: 'Lieu', x: 300, y: 60 },
  { text: 'Valeur', x: 480, y: 60 },
];

test('a table of three pages without page numbers is one document', () => {
  const title = { text: 'Inventaire du mobilier communal au 31 décembre 2025', x: 130, y: 30, height: 16 };
  const pages = [
    sheet(1, [title, ...header, ...tableRows(0, 45, 80)], 'autre'),
    sheet(2, [...header, ...tableRows(45, 45, 80)], 'autre'),
    sheet(3, [...header, ...tableRows(90, 20, 80), { text: 'Total', x: 300, y: 400 }], 'autre'),
  ];
  expect(spans(pages)).toStrictEqual([[1, 3]]);
});

const who = ['Le maire', 'Madame Perrin', 'Monsieur Ould', 'La première adjointe', 'Le rapporteur', 'Un conseiller', 'Madame Tran']; // prettier-ignore
const does = [
  'rappelle que',
  'demande si',
  'précise que',
  'regrette que',
  'propose que',
  'constate que',
  'indique que',
];
const what = ['la toiture du gymnase', 'le contrat de la cantine', 'la piste cyclable', 'le budget annexe de l’eau', 'la parcelle voisine', 'le règlement du marché', 'la dette communale', 'le columbarium', 'la navette scolaire', 'l’éclairage public', 'la médiathèque']; // prettier-ignore
const happens = ['sera remise à plus tard', 'coûte moins que prévu', 'dépend du département', 'gêne les riverains', 'attend un devis', 'relève de la région', 'fera l’objet d’un vote', 'ouvrira en septembre']; // prettier-ignore

/** Lines of a debate; others on every page. */
function debate(page: number, count: number): string[] {
  const pick = (list: readonly string[], line: number, step: number): string =>
    list[(page * 5 + line * step + page * line) % list.length] ?? '';
  return Array.from(
    { length: count },
    (_, line) =>
    [pick(who, line, 3), pick(does, line, 5), pick(what, line, 7), pick(happens, line, 3), `(${page}${line} voix)`].join(' '), // prettier-ignore
  );
}

function minutesPage(number: number): AnalysedPage {
  const running = [
    { text: 'COMMUNE DE VALMONT-SUR-ORGE', y: 30 },
    { text: 'Conseil municipal - séance du 12 mars 2026', y: 46 },
  ];
  const opening = number === 1 ? [{ text: 'PROCÈS-VERBAL DE LA SÉANCE', x: 150, y: 90, height: 18 }] : [];
  return sheet(number, [...running, ...opening, ...block(130, debate(number, 42))], 'pv_deliberation_conseil');
}

test('a running head on every page does not begin a document on every page', () => {
  expect(spans(Array.from({ length: 8 }, (_, index) => minutesPage(index + 1)))).toStrictEqual([[1, 8]]);
});

test('minutes of forty pages stay whole', () => {
  expect(spans(Array.from({ length: 40 }, (_, index) => minutesPage(index + 1)))).toStrictEqual([[1, 40]]);
});

/** A form of one page, as filled in by one person. */
function form(number: number, person: readonly [name: string, birth: string, town: string]): AnalysedPage {
  const [name, birth, town] = person;
  return sheet(
    number,
    [
      { text: 'DEMANDE D’INSCRIPTION À LA RESTAURATION SCOLAIRE', x: 90, y: 50, height: 15 },
      { text: 'Formulaire à retourner au service des écoles avant le 30 juin', y: 80 },
      { text: `Nom et prénom de l’enfant : ${name}`, y: 130 },
      { text: `Date de naissance : ${birth}`, y: 155 },
      { text: `Commune de résidence : ${town}`, y: 180 },
      { text: 'École fréquentée et classe à la rentrée prochaine', y: 230 },
      { text: 'Jours de présence : lundi, mardi, jeudi, vendredi', y: 260 },
      { text: 'Régime alimentaire particulier à signaler', y: 290 },
      { text: 'Personne à prévenir en cas d’urgence', y: 320 },
      { text: 'Numéro de téléphone du responsable légal', y: 350 },
      { text: 'Je certifie exacts les renseignements portés ci-dessus', y: 420 },
      { text: 'Date et signature du responsable légal', y: 450 },
    ],
    'formulaire',
  );
}

test('two copies of one form back to back are two documents', () => {
  const pages = [
    form(1, ['Leroy Camille', '4 mai 2017', 'Valmont-sur-Orge']),
    form(2, ['Benali Yanis', '19 octobre 2016', 'Saint-Aubin']),
  ];
  expect(spans(pages)).toStrictEqual([[1, 1], [2, 2]]); // prettier-ignore
});

test('the same pages are cut the same way ten times over', () => {
  const pages = [...Array.from({ length: 3 }, (_, index) => minutesPage(index + 1)), form(4, ['Leroy Camille', '4 mai 2017', 'Valmont']), form(5, ['Benali Yanis', '19 octobre 2016', 'Saint-Aubin'])]; // prettier-ignore
  const cuts = Array.from({ length: 10 }, () => JSON.stringify(cutDocuments(pages)));
  expect(new Set(cuts).size).toBe(1);
  expect(spans(pages)).toStrictEqual([[1, 3], [4, 4], [5, 5]]); // prettier-ignore
});
