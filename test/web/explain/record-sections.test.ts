import { expect, test } from '@jest/globals';
import { isTechnical, recordSections } from '../../../web/explain/record-sections.ts';

const record = `# Fiche

## Administration

| information | réponse |
|---|---|
| Nom | à compléter |

## Opérations

Ouverture ;
\`lecture\`.

| réglage | valeur |
|---|---|
| decision.acceptThreshold | a \\| b |

## Vide
`;

test('keeps paragraphs and tables of the record in their order, and leaves out what is empty', () => {
  expect(recordSections(record)).toEqual([
    { title: 'Administration', blocks: [{ kind: 'rows', rows: [['Nom', 'à compléter']] }] },
    {
      title: 'Opérations',
      blocks: [
        { kind: 'text', text: 'Ouverture ; lecture.' },
        { kind: 'rows', rows: [['decision.acceptThreshold', 'a | b']] },
      ],
    },
  ]);
});

test('tells settings for engineers from what a citizen reads', () => {
  expect(
    isTechnical({
      kind: 'rows',
      rows: [
        ['decision.temperature', '1'],
        ['real.ece', '0'],
      ],
    }),
  ).toBe(true);
  expect(isTechnical({ kind: 'rows', rows: [['Données traitées', 'les fichiers']] })).toBe(false);
});
