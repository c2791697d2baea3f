import { expect, test } from '@jest/globals';
import { evaluationManifest } from '../../../core/evaluate/evaluation-manifest.ts';

test('takes the rows, columns left out being empty', () => {
  const row = { file: 'a.pdf', label: 'facture' };
  expect(evaluationManifest([row])).toEqual({
    kind: 'rows',
    rows: [{ ...row, group: '', lang: '', scan: '', sha256: '' }],
  });
});

test.each([
  [[], 'Le manifeste n’a aucune ligne.'],
  [[{ file: 'a.pdf' }], 'Ligne 2 du manifeste : il manque la colonne « label »'],
  [
    [
      { file: 'a', label: 'b' },
      { file: 'c', label: '' },
    ],
    'Ligne 3 du manifeste : colonne « label » vide',
  ],
])('refuses %j in French', (records, message) => {
  expect(evaluationManifest(records)).toMatchObject({ kind: 'refused', message: expect.stringContaining(message) });
});
