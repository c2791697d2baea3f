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

const speech = [
  'Le maire rappelle que les travaux de la rue des Tilleuls ont commencé au printemps et que',
  'la circulation y sera rétablie avant la rentrée. Les riverains ont été réunis deux fois et',
  'leurs remarques sur le stationnement ont été retenues par le bureau chargé des études.',
  'Madame Perrin demande si la piste cyclable sera prolongée jusqu’au collège ; il lui est',
  'répondu que le département doit d’abord céder la parcelle voisine, ce qui prendra un an.',
  'Le conseil prend acte de ces informations et passe à la question suivante, qui porte sur',
  'le règlement du marché couvert, les tarifs des droits de place et les jours de fermeture.',
];

function minutesPage(number: number): AnalysedPage {
  const running = [
    { text: 'COMMUNE DE VALMONT-SUR-ORGE', y: 30 },
    { text: 'Conseil municipal - séance du 12 mars 2026', y: 46 },
  ];
  const turned = [...speech.slice(number % 7), ...speech.slice(0, number % 7)];
  const opening = number === 1 ? [{ text: 'PROCÈS-VERBAL DE LA SÉANCE', x: 150, y: 90, height: 18 }] : [];
  return sheet(number, [...running, ...opening, ...block(130, [...turned, ...turned.slice(2), ...turned, ...turned, ...turned.slice(3)])], 'pv_deliberation_conseil'); // prettier-ignore
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
