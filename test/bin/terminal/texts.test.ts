import { expect, test } from '@jest/globals';
import { explanationText } from '../../../bin/terminal/explanation-text.ts';
import { duration, fileSize } from '../../../bin/terminal/french.ts';
import { nextSteps } from '../../../bin/terminal/next-steps.ts';
import { printable } from '../../../bin/terminal/printable.ts';
import { summaryText } from '../../../bin/terminal/summary-text.ts';
import { addToSummary, emptySummary } from '../../../core/batch-summary.ts';
import { type FileResult } from '../../../core/file-result.ts';
import { problem } from '../../../core/problem.ts';

const result: FileResult = {
  source: 'a\u001b[31m\nb.pdf',
  sha256: 'a'.repeat(64),
  bytes: 1,
  mediaType: 'application/pdf',
  status: 'partial',
  problems: [problem('page-unreadable', '', 2)],
  pages: [],
  documents: [
    {
      firstPage: 1,
      lastPage: 2,
      label: 'arrete',
      probability: 0.9731,
      alternatives: [{ label: 'facture', probability: 0.012 }],
      decision: 'review',
      reasons: [
        { kind: 'word', text: 'ARRÊTE', page: 1, weight: 2.14 },
        { kind: 'rule', text: 'Titre « Arrêté »', weight: -0.5 },
        { kind: 'doubt', text: 'La page 2 n’a pas pu être lue.', page: 2 },
      ],
    },
  ],
  timing: {},
  versions: { program: '1', ocr: 'o', classifier: 'c', limits: 'l' },
};

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

test('an explanation shows words, rules, other labels and doubts, and no trick of the name', () => {
  expect(plain(explanationText(result)).split('\n')).toEqual([
    'a\uFFFD[31m\uFFFDb.pdf : lu en partie',
    '  Page 2 : La page est abîmée et n’a pas pu être affichée.',
    '  Document 1 (pages 1 à 2) : arrêté, 97,3 %, à vérifier par une personne',
    '    Mots : « ARRÊTE » (+2,1, page 1)',
    '    Règles : Titre « Arrêté » (-0,5)',
    '    Autres étiquettes : facture 1,2 %',
    '    Doute : La page 2 n’a pas pu être lue.',
    '',
  ]);
});

test('the summary counts files, documents and problems', () => {
  const summary = emptySummary();
  addToSummary(summary, result);
  addToSummary(summary, { ...result, status: 'rejected', documents: [], problems: [problem('encrypted')] });
  expect(plain(summaryText(summary, 75)).split('\n').slice(0, 5)).toEqual([
    '2 fichiers (0 page, 1 min 15 s) : 0 lu, 1 lu en partie, 1 refusé.',
    '',
    '  Documents  acceptés  à vérifier',
    '  arrêté            0           1',
    '  total             0           1',
  ]);
  expect(summaryText(summary, 75)).toMatch(/encrypted +1 +Le fichier est protégé/);
});

test('the next steps can be pasted into a shell', () => {
  expect(nextSteps([import.meta.dirname], "l'été", 'texts.test.ts')).toMatch(
    /explain .*texts\.test\.ts --out 'l'\\''été'/,
  );
  expect(nextSteps([import.meta.dirname], 'out', 'texts.test.ts!member.pdf')).toMatch(
    /explain .*texts\.test\.ts --out/,
  );
  expect(nextSteps(['/no'], 'out', undefined)).not.toMatch(/explain/);
});

test.each([
  [0.4, '0 s'],
  [59.4, '59 s'],
  [200, '3 min 20 s'],
  [7500, '2 h 05 min'],
])('%d seconds are %s', (seconds, text) => {
  expect(duration(seconds)).toBe(text);
});

test('sizes have the unit that suits them', () => {
  expect([plain(fileSize(2048)), plain(fileSize(12.5 * 1024 * 1024))]).toEqual(['2 ko', '12,5 Mo']);
});

test('printable text moves no cursor', () => {
  expect(printable('a\r\u001b[2J\u202Eb\u0085')).toBe('a\uFFFD\uFFFD[2J\uFFFDb\uFFFD');
});
