import { describe, expect, test } from '@jest/globals';
import { type AnalysedPage } from '../../core/analysed-page.ts';
import { decideDocument } from '../../core/decide-document.ts';
import { type RuleVote } from '../../core/classify/rule-vote.ts';
import { type DocumentResult, documentResultSchema } from '../../core/file-result.ts';
import { problem } from '../../core/problem.ts';
import { analysedPage, readPage } from './classify/pages.ts';

const rule = { temperature: 1, acceptThreshold: 0.7, minTextConfidence: 0.7 };
const text = 'Les services assurent le suivi du dossier et des travaux engagés par la commune.\n'.repeat(10);

function pagesOf(...likely: readonly Readonly<Record<string, number>>[]): AnalysedPage[] {
  return likely.map((probabilities, index) => analysedPage(readPage(index + 1, text), probabilities));
}

function decide(pages: readonly AnalysedPage[]): ReturnType<typeof decideDocument> {
  return decideDocument({ firstPage: 1, lastPage: pages.length }, pages, rule);
}

test('a sure document is accepted, with the words that spoke for it', () => {
  const [page] = pagesOf({ facture: 0.96 });
  const evidence = [{ kind: 'word' as const, text: 'FACTURE', weight: 2, page: 1 }];
  const pages = page === undefined ? [] : [{ ...page, classification: { ...page.classification, evidence } }];
  const result = decide(pages);
  expect(documentResultSchema.parse(result)).toMatchObject({
    label: 'facture',
    decision: 'accepted',
    reasons: evidence,
  });
});

test('two close classes are for a person, and said in French', () => {
  const result = decide(pagesOf({ arrete: 0.54, pv_deliberation_conseil: 0.38 }));
  expect(result.decision).toBe('review');
  expect(result.reasons[0]?.text).toMatch(/^Deux classes proches : arrêté \(\d+\u00a0%\) et procès-verbal/);
});

test('a class that is likeliest but not likely enough is for a person', () => {
  const result = decide(pagesOf({ cv: 0.6, facture: 0.1, arrete: 0.1, contrat_convention: 0.1 }));
  expect(result).toMatchObject({ label: 'cv', decision: 'review', reasons: [{ kind: 'doubt' }] });
});

test('what is hardly below the threshold is not said to be at it', () => {
  const strict = { ...rule, labelThresholds: { facture: 0.99 } };
  const result = decideDocument({ firstPage: 1, lastPage: 1 }, pagesOf({ facture: 0.987 }), strict);
  expect(result.probability).toBeGreaterThan(0.985);
  expect(result.reasons[0]?.text).toBe('Classe peu sûre : facture (98\u00a0%), au-dessous du seuil de 99\u00a0%.');
});

test('autre is never accepted, and said to resemble nothing', () => {
  const result = decide(pagesOf({ facture: 0.01 }));
  expect(result).toMatchObject({ label: 'autre', decision: 'review' });
  expect(result.reasons[0]?.text).toMatch(/^Ne ressemble à rien d’appris/);
});

test('where autre leads, its own temperature says how sure that is', () => {
  const pages = pagesOf({ facture: 0.01 });
  const span = { firstPage: 1, lastPage: 1 };
  const soft = decideDocument(span, pages, { ...rule, otherTemperature: 3 });
  expect(soft.label).toBe('autre');
  expect(soft.probability).toBeLessThan(decideDocument(span, pages, rule).probability);
  const facture = pagesOf({ facture: 0.9 });
  expect(decideDocument(span, facture, { ...rule, otherTemperature: 3 })).toEqual(decideDocument(span, facture, rule));
});

test('little text is less of a proof than much', () => {
  const short = text.slice(0, 160);
  const said = (words: string, textExponent: number): number =>
    decideDocument({ firstPage: 1, lastPage: 1 }, [analysedPage(readPage(1, words), { facture: 0.8, arrete: 0.1 })], {
      ...rule,
      textExponent,
    }).probability;
  expect(said(short, 0.2)).toBeLessThan(said(text, 0.2));
  expect(said(short, 0)).toBe(said(text, 0));
});

describe('rules by themselves', () => {
  const said = { ...rule, mostContradiction: 0.8 };
  const decideWith = (ruleVote: RuleVote | null, likely: Readonly<Record<string, number>>): DocumentResult => {
    const pages = pagesOf(likely).map((one) => ({ ...one, classification: { ...one.classification, ruleVote } }));
    return decideDocument({ firstPage: 1, lastPage: 1 }, pages, said);
  };

  test('that speak for another label than the model send even a sure document to a person', () => {
    const result = decideWith({ label: 'arrete', probability: 0.93 }, { facture: 0.98 });
    expect(result).toMatchObject({ label: 'facture', decision: 'review' });
    expect(result.reasons[0]?.text).toBe(
      'Les règles et le modèle se contredisent : les règles disent arrêté, le modèle facture.',
    );
  });

  test.each<[string, RuleVote | null]>([
    ['that agree', { label: 'facture', probability: 0.93 }],
    ['that speak weakly', { label: 'arrete', probability: 0.7 }],
    ['of which none holds', null],
    ['that know nothing of the paper', { label: 'autre', probability: 0.99 }],
  ])('%s change nothing', (_, vote) => {
    expect(decideWith(vote, { facture: 0.98 })).toMatchObject({ decision: 'accepted', reasons: [] });
  });

  test('are weighed by page: one page of many does not contradict a document', () => {
    const votes = ['facture', 'facture', 'arrete'].map((label) => ({ label, probability: 0.99 }));
    const pages = pagesOf({ facture: 0.98 }, { facture: 0.98 }, { facture: 0.98 }).map((one, index) => ({
      ...one,
      classification: { ...one.classification, ruleVote: votes[index] ?? null },
    }));
    expect(decideDocument({ firstPage: 1, lastPage: 3 }, pages, said).decision).toBe('accepted');
  });
});

test('a paper of few letters that is not sure is said to have little text', () => {
  const page = analysedPage(readPage(1, 'Annexe 3'), { facture: 0.4 });
  expect(decide([page]).reasons[0]?.text).toMatch(/^Peu de texte/);
});

test('each label has its own threshold, the others the common one', () => {
  const strict = { ...rule, labelThresholds: { facture: 0.97, cv: 0.5, arrete: null } };
  const decision = (likely: Readonly<Record<string, number>>): string =>
    decideDocument({ firstPage: 1, lastPage: 1 }, pagesOf(likely), strict).decision;
  expect(decision({ facture: 0.96 })).toBe('review');
  expect(decision({ facture: 0.98 })).toBe('accepted');
  expect(decision({ cv: 0.6, facture: 0.1, contrat_convention: 0.1 })).toBe('accepted');
  expect(decision({ pv_deliberation_conseil: 0.75 })).toBe('accepted');
});

test('a label without a threshold is always for a person, however sure', () => {
  const strict = { ...rule, labelThresholds: { arrete: null } };
  const result = decideDocument({ firstPage: 1, lastPage: 1 }, pagesOf({ arrete: 0.999 }), strict);
  expect(result).toMatchObject({ label: 'arrete', decision: 'review' });
  expect(result.reasons[0]?.text).toMatch(/classe toujours relue/);
});

test('the first page weighs more than the one after it', () => {
  expect(decide(pagesOf({ arrete: 0.8, facture: 0.1 }, { facture: 0.8, arrete: 0.1 })).label).toBe('arrete');
});

test('a page almost without text hardly counts', () => {
  const pages = [...pagesOf({ arrete: 0.8, facture: 0.1 }), analysedPage(readPage(2, 'Annexe'), { facture: 0.1 })];
  expect(decide(pages)).toMatchObject({ label: 'arrete', decision: 'accepted' });
});

test('a page read badly sends the document to a person', () => {
  const pages = pagesOf({ facture: 0.98 }).map((one) => ({ ...one, page: { ...one.page, textConfidence: 0.62 } }));
  expect(decide(pages).reasons[0]).toStrictEqual({
    kind: 'doubt',
    text: 'Page 1 mal lue : confiance de lecture 62\u00a0%.',
    page: 1,
  });
});

test('a document whose pages mostly could not be read is for a person', () => {
  const unread = [2, 3].map((number) => ({
    ...analysedPage(readPage(number, ''), {}),
    problem: problem('page-unreadable', '', number),
  }));
  expect(decide([...pagesOf({ facture: 0.98 }), ...unread])).toMatchObject({ label: 'facture', decision: 'review' });
});

test('blank pages alone need nobody', () => {
  const blank = analysedPage(readPage(1, ''), {});
  expect(decide([blank])).toMatchObject({ label: 'autre', probability: 1, decision: 'accepted', reasons: [] });
});

test('pages outside the span do not count', () => {
  const pages = pagesOf({ arrete: 0.95 }, { facture: 0.95 });
  expect(decideDocument({ firstPage: 2, lastPage: 2 }, pages, rule)).toMatchObject({ label: 'facture', firstPage: 2 });
});
