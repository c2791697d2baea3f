import { expect, test } from '@jest/globals';
import { pageText, type Word } from '../../../core/page.ts';
import { orderLines } from '../../../core/reading-order/order-lines.ts';
import { breakLines, paragraphs, setColumn, setLine } from './typeset.ts';

const width = 240;
const [one = '', two = '', three = '', four = ''] = paragraphs;

function columns(y: number) {
  const left = setColumn([one, two], { x: 50, y, width });
  const right = setColumn([three, four, one], { x: 310, y: y + 4, width });
  return { words: [...left.words, ...right.words], lines: [...left.lines, ...right.lines], end: right.end };
}

function rows(cells: readonly (readonly string[])[], edges: readonly number[], y: number): Word[] {
  return cells.flatMap((row, index) =>
    row.flatMap((text, column) => setLine({ text, x: edges[column] ?? 0, y: y + 14 * index })),
  );
}

/** The order in which a file holds its words tells nothing. */
function read(words: readonly Word[]): string[] {
  return pageText({ lines: orderLines([...words].reverse()) }).split('\n');
}

test('two columns are read one after the other', () => {
  const page = columns(100);
  expect(read(page.words)).toEqual(page.lines);
});

test('three columns are read one after the other', () => {
  const set = [50, 220, 390].map((x, index) =>
    setColumn([paragraphs[index] ?? '', four], { x, y: 100 + 3 * index, width: 150 }),
  );
  expect(read(set.flatMap(({ words }) => words))).toEqual(set.flatMap(({ lines }) => lines));
});

test('columns whose gutter is hardly wider than a blank are told apart', () => {
  const left = setColumn([one, two], { x: 50, y: 100, width: 200 });
  const right = setColumn([three, four], { x: 257, y: 100, width: 200 });
  expect(read([...left.words, ...right.words])).toEqual([...left.lines, ...right.lines]);
});

test('a heading across both columns parts them', () => {
  const [above, below] = [columns(100), columns(400)];
  const heading = 'Deuxième partie : les délibérations du conseil municipal de la ville';
  const words = [...above.words, ...setLine({ text: heading, x: 120, y: 370 }), ...below.words];
  expect(read(words)).toEqual([...above.lines, heading, ...below.lines]);
});

test('a short heading in larger type with nothing beside it parts them too', () => {
  const [above, below] = [columns(100), columns(400)];
  const words = [...above.words, ...setLine({ text: 'Annexes', x: 50, y: 360, size: 1.6 }), ...below.words];
  expect(read(words)).toEqual([...above.lines, 'Annexes', ...below.lines]);
});

test('a table below two columns is read row by row, though the gutter runs on between its cells', () => {
  const page = columns(100);
  const cells = [
    ['Chapitre', 'Libellé', 'Prévu', 'Réalisé'],
    ['011', 'Charges à caractère général', '64 608,3', '61 959,7'],
    ['012', 'Charges de personnel et frais', '83 602,6', '73 643,2'],
    ['65', 'Autres charges de gestion', '43 457,8', '30 708,1'],
    ['66', 'Charges financières', '31 134,0', '34 516,9'],
  ];
  const heading = 'Budget prévisionnel de la commune';
  const words = [
    ...page.words,
    ...setLine({ text: heading, x: 50, y: page.end + 30 }),
    ...rows(cells, [50, 110, 330, 430], page.end + 50),
  ];
  expect(read(words)).toEqual([...page.lines, heading, ...cells.map((row) => row.join(' '))]);
});

test('a table inside a column stays in it', () => {
  const cells = [
    ['Section', 'Dépenses', 'Recettes'],
    ['Fonctionnement', '480 314 €', '650 884 €'],
    ['Investissement', '727 575 €', '727 575 €'],
    ['Total', '1 207 889 €', '1 378 459 €'],
  ];
  const first = setColumn([one], { x: 50, y: 100, width });
  const last = setColumn([two, four], { x: 50, y: first.end + 70, width });
  const right = setColumn(paragraphs, { x: 310, y: 103, width });
  const words = [...first.words, ...rows(cells, [50, 140, 220], first.end + 5), ...last.words, ...right.words];
  const table = cells.map((row) => row.join(' '));
  expect(read(words)).toEqual([...first.lines, ...table, ...last.lines, ...right.lines]);
});

test('a form is read label by label, each with its value', () => {
  const cells = [
    ['Nom de naissance de l’usager :', 'LEFÈVRE'],
    ['Date et lieu de naissance :', '17/04/2018 à Évreux'],
    ['Numéro de sécurité sociale :', '8 22 45 73 438 652 35'],
    ['Revenu fiscal de référence :', '35 680,33 €'],
    ['Nombre de personnes à charge :', '1'],
    ['Adresse électronique du foyer :', 'zoe.lefevre@exemple.fr'],
    ['Coordonnées bancaires du foyer :', 'FR15 7223 2802 4197 6447'],
  ];
  expect(read(rows(cells, [50, 260], 100))).toEqual(cells.map((row) => row.join(' ')));
});

test('labels beside the paragraphs that they name are read with them', () => {
  const labels = ['Durée', 'Garantie', 'Commission', 'Remboursement', 'Versement', 'Entrée en vigueur'];
  let y = 100;
  const set = labels.map((label, index) => {
    const text = setColumn([paragraphs[index % 4] ?? ''], { x: 200, y, width });
    const words = [...setLine({ text: label, x: 50, y }), ...text.words];
    y = text.end;
    return { words, lines: text.lines.map((line, row) => (row === 0 ? `${label} ${line}` : line)) };
  });
  expect(read(set.flatMap(({ words }) => words))).toEqual(set.flatMap(({ lines }) => lines));
});

test('a margin with a text of its own is read before the text beside it', () => {
  const note = 'Direction de la culture et du patrimoine, service des affaires générales de la ville';
  const margin = setColumn([note], { x: 50, y: 103, width: 125 });
  const text = setColumn(paragraphs, { x: 200, y: 100, width: 330 });
  expect(read([...margin.words, ...text.words])).toEqual([...margin.lines, ...text.lines]);
});

test('a letter is read from top to bottom whatever stands on its right', () => {
  const sender = ['Mairie de Mâcon', 'Service de l’état civil', '12, quai Lamartine'];
  const receiver = ['Madame Zoé Lefèvre', '3, rue de l’Église', '71000 Mâcon'];
  const body = breakLines(paragraphs.join(' '), 480);
  const words = [
    ...sender.flatMap((text, row) => setLine({ text, x: 50, y: 50 + 12 * row })),
    ...receiver.flatMap((text, row) => setLine({ text, x: 320, y: 110 + 12 * row })),
    ...body.flatMap((text, row) => setLine({ text, x: 50, y: 200 + 12 * row })),
  ];
  expect(read(words)).toEqual([...sender, ...receiver, ...body]);
});

test('words without a place come first, in their order', () => {
  const loose = [{ text: 'Sans', box: null, confidence: null }, ...setLine({ text: 'Avec', x: 0, y: 0 })];
  expect(pageText({ lines: orderLines([...loose, { text: 'place', box: null, confidence: null }]) })).toBe(
    'Sans place\nAvec',
  );
});

test('a page of thousands of lines in columns is ordered', () => {
  const text = Array.from({ length: 900 }, (_, index) => paragraphs[index % 4] ?? '');
  const left = setColumn(text, { x: 50, y: 0, width });
  const right = setColumn(text, { x: 310, y: 5, width });
  expect(read([...left.words, ...right.words])).toEqual([...left.lines, ...right.lines]);
});
