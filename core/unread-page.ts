import { type AnalysedPage } from './analysed-page.ts';
import { type Problem } from './problem.ts';

/** The page that stands where none could be read, so that every page has its place; `problem` says why. */
export function unreadPage(number: number, problem: Problem): AnalysedPage {
  return {
    page: {
      number,
      width: null,
      height: null,
      rotation: 0,
      skew: 0,
      textSource: 'none',
      blank: false,
      lines: [],
      textConfidence: null,
    },
    classification: { probabilities: [{ label: 'autre', probability: 1 }], evidence: [], ruleVote: null },
    problem: { ...problem, page: number },
    timing: { read: 0, ocr: 0, classify: 0 },
  };
}
