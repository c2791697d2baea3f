import { firstPageSignNames, firstPageSigns, type FirstPageSigns } from '../cutting/first-page-signs.ts';
import { type ReadPage } from '../page.ts';
import { pageMark } from './page-mark.ts';

/** What each sign adds. */
const weights: FirstPageSigns = {
  letterhead: 0.25,
  kindOfDocument: 0.35,
  reference: 0.2,
  salutation: 0.15,
  date: 0.15,
  contact: 0.15,
  opening: 0.15,
  goesOn: -0.5,
  capitals: 0.2,
  tallLine: 0.2,
  midSentence: -0.3,
};

/**
 * How strongly a page looks like the first of a document, 0..1: a sum of signs, cut to that range.
 *
 * For: letterhead, a known kind of title, references, salutation, date, `page 1`; a title in capitals; a line much taller
 * than the others at the top. Against: beginning in the middle of a sentence, `suite`. `page 3` and the like make it 0.
 */
export function startScore(page: Pick<ReadPage, 'lines'>): number {
  const mark = pageMark(page.lines);
  if (page.lines.length === 0 || (mark !== null && mark.number > 1)) return 0;
  const signs = firstPageSigns(page.lines);
  const said = firstPageSignNames.map((name) => weights[name] * signs[name]);
  const parts = [...said, mark === null ? 0 : mark.total === null ? 0.2 : 0.5];
  return Math.min(1, Math.max(0, parts.reduce((total, part) => total + part, 0))); // prettier-ignore
}
