import { expect, test } from '@jest/globals';
import { explanation, type ExplainedDocument } from '../../../core/desk/explanation.ts';
import { explanationSchema } from '../../../core/desk/schemas/document.ts';
import { type HistoryEntry } from '../../../core/desk/schemas/document.ts';
import { type PageResult } from '../../../core/file-result.ts';

function page(number: number, textSource: PageResult['textSource']): PageResult {
  return { number, rotation: 0, skew: 0, textSource, blank: false, text: '', textConfidence: null, label: 'facture', probability: 0.9 };
} // prettier-ignore

function event(kind: HistoryEntry['kind'], more: Partial<HistoryEntry> = {}): HistoryEntry {
  return { at: '2026-11-03T09:00:00.000Z', by: null, kind, label: null, comment: null, ...more };
}

function document(more: Partial<ExplainedDocument> = {}): ExplainedDocument {
  return {
    result: {
      firstPage: 2,
      lastPage: 3,
      label: 'facture',
      probability: 0.912,
      alternatives: [{ label: 'contrat_convention', probability: 0.05 }],
      decision: 'accepted',
      reasons: [
        { kind: 'word', text: 'facture', page: 2, weight: 2.345 },
        { kind: 'rule', text: 'Total HT, TVA, TTC', weight: 1 },
      ],
    },
    file: {
      mediaType: 'application/pdf',
      pages: [page(1, 'native'), page(2, 'native'), page(3, 'ocr')],
      versions: { program: '0.1.0', ocr: 'ocr-1', classifier: 'page-classifier-2', limits: 'l' },
    },
    rule: { temperature: 1, acceptThreshold: 0.9, labelThresholds: { facture: 0.62 }, minTextConfidence: 0.5 },
    decided: false,
    history: [event('read')],
    ...more,
  };
}

function paragraphs(of: ExplainedDocument, section: number): string {
  return (explanation(of)[section]?.paragraphs ?? []).join('\n');
}

test('has the four headings of the article, in its order', () => {
  const sections = explanation(document());
  expect(sections.map(({ title }) => title.split(' ').slice(1, 3).join(' '))).toStrictEqual([
    'degré et',
    'données traitées',
    'paramètres de',
    'opérations effectuées',
  ]);
  expect(explanationSchema.safeParse({ document: 'd1', sections }).success).toBe(true);
});

test('says that no person saw a document accepted alone', () => {
  expect(paragraphs(document(), 0)).toContain('« facture » avec une probabilité de 91\u00a0%');
  expect(paragraphs(document(), 0)).toContain('sans qu’une personne voie le document');
});

test('says that a person decided, what and when, without naming her', () => {
  const by = { id: 'a1', name: 'Ada Martin' };
  const history = [event('read'), event('accept', { by, label: 'arrete' })];
  expect(paragraphs(document({ decided: true, history }), 0)).toContain(
    'le 3 novembre 2026 à 10:00 : classe « arrêté ».',
  );
  expect(JSON.stringify(explanation(document({ history })))).not.toContain('Ada');
});

test('gives the words, rules and weights applied to this document, and the threshold', () => {
  const text = paragraphs(document(), 2);
  expect(text).toContain('mot « facture », page 2 : 2,35');
  expect(text).toContain('règle « Total HT, TVA, TTC » : 1');
  expect(text).toContain('à partir de 62\u00a0%');
});

test('a class that is never accepted alone is said to be so', () => {
  const rule = { ...document().rule, labelThresholds: { facture: null } };
  expect(paragraphs(document({ rule }), 2)).toContain('jamais retenue sans qu’une personne');
});

test('counts the pages of the document alone, by where their text comes from', () => {
  const text = paragraphs(document(), 1);
  expect(text).toContain('Les pages 2 à 3 du fichier déposé');
  expect(text).toContain('dont le texte est dans le fichier : 1 ; lues sur l’image : 1 ; sans texte : 0.');
});
