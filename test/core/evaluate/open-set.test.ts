import { expect, test } from '@jest/globals';
import { type EvaluatedFile } from '../../../core/evaluate/evaluated-file.ts';
import { evaluate } from '../../../core/evaluate/evaluation.ts';
import { evaluationPage } from '../../../core/evaluate/evaluation-page.ts';
import { seededChance } from '../../../core/evaluate/seeded-chance.ts';

interface Said {
  readonly label: string;
  readonly decision: 'accepted' | 'review';
}

let count = 0;

function file(
  label: string,
  said: Said | null,
  facts: { readonly lang?: string; readonly group?: string } = {},
): EvaluatedFile {
  count += 1;
  const truth = { file: `${count}.pdf`, label, group: '', lang: '', scan: '', sha256: '', ...facts };
  const document = said && { firstPage: 1, lastPage: 1, probability: 0.9, alternatives: [], reasons: [], ...said };
  return { truth, result: null, document };
}

const labels = new Set(['facture', 'cv', 'autre']);
const files = [
  file('facture', { label: 'facture', decision: 'accepted' }),
  file('cv', { label: 'facture', decision: 'review' }),
  file('autre', { label: 'autre', decision: 'review' }, { group: 'affiches' }),
  file('affiche', { label: 'facture', decision: 'accepted' }, { group: 'affiches' }),
  file('facture', { label: 'facture', decision: 'review' }, { lang: 'de' }),
  file('affiche', null),
  file('facture', { label: 'facture', decision: 'accepted' }, { lang: 'fr-FR' }),
];

function evaluation(): ReturnType<typeof evaluate> {
  return evaluate(files, labels, { draws: 200, chance: seededChance(7) });
}

test('papers of no known class and of other languages are counted apart', () => {
  const { accuracy, openSet, mistakes } = evaluation();
  expect(accuracy.value).toBeCloseTo(2 / 3, 12); // two invoices right, the CV wrong
  expect(openSet).toMatchObject({
    files: 4,
    groups: 3,
    heldBack: { value: 0.75 },
    calledOther: { value: 0.25 },
    wronglyAccepted: 1,
    takenFor: [{ label: 'facture', count: 1 }],
  });
  expect(mistakes.map(({ truth }) => truth)).toEqual(['affiche', 'cv']); // what was accepted first
  expect(openSet.wronglyAcceptedBound).toBeCloseTo(0.7514, 4); // 1 of 4: Clopper and Pearson, one-sided 95 %
  const [low = 1, high = 0] = openSet.heldBack.byGroup ?? [];
  expect(low).toBeLessThan(0.75);
  expect(high).toBe(1);
});

test('the report says what became of them, and says so when there is none', () => {
  const head = { versions: 'liasse', seed: 7, draws: 200 };
  expect(evaluationPage(evaluation(), head, new Map())).toContain('<td>1 : facture (1)</td>');
  const known = evaluate(files.slice(0, 2), labels, { draws: 200, chance: seededChance(7) });
  expect(known.openSet.heldBack).toEqual({ value: null, byFile: null, byGroup: null });
  expect(evaluationPage(known, head, new Map())).toContain('Aucun fichier hors des classes connues');
});
