import { type AnalysedPage } from '../../../core/analysed-page.ts';
import { type Line, type ReadPage } from '../../../core/page.ts';

/** Lines of words without boxes, as a plain text gives them. */
export function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .map((line) => ({
      words: line.split(' ').flatMap((word) => (word === '' ? [] : [{ text: word, box: null, confidence: null }])),
    }))
    .filter((line) => line.words.length > 0);
}

/** An A4 page of native text; without text it is blank. */
export function readPage(number: number, text: string): ReadPage {
  const lines = linesOf(text);
  return {
    number,
    width: 595,
    height: 842,
    rotation: 0,
    skew: 0,
    textSource: lines.length === 0 ? 'none' : 'native',
    blank: lines.length === 0,
    lines,
    textConfidence: null,
  };
}

/** A page with the probabilities given; the rest of 1 goes to `autre`. */
export function analysedPage(page: ReadPage, likely: Readonly<Record<string, number>>): AnalysedPage {
  const given = Object.entries(likely).map(([label, probability]) => ({ label, probability }));
  const rest = Math.max(0, 1 - given.reduce((sum, { probability }) => sum + probability, 0));
  const probabilities = [...given, { label: 'autre', probability: rest }].sort((a, b) => b.probability - a.probability);
  return {
    page,
    classification: { probabilities, evidence: [], ruleVote: null },
    timing: { read: 0, ocr: 0, classify: 0 },
  };
}
