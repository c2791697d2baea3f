import { foldText } from '../classify/fold-text.ts';
import { type Line } from '../page.ts';
import { lineText } from './line-text.ts';

/** What a page says, as sets to be compared with its neighbours'. */
export interface PageContent {
  /** Folded words of four letters or more. */
  readonly words: ReadonlySet<string>;
  /** Numbers, dates and references of four digits or more, as written. */
  readonly identifiers: ReadonlySet<string>;
  /** Numbers that name a document, under the word that names its kind: `facture` → `2024-117`. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Lines, folded to their letters: what a form prints on each of its copies. */
  readonly lines: ReadonlySet<string>;
  /** Words of the first lines. */
  readonly top: ReadonlySet<string>;
  /** The page's last line ends no sentence. */
  readonly endsOpen: boolean;
}

/** Bounds on what one page can cost. */
const mostLines = 200;
const topLines = 10;
const longestLine = 200;
const shortestLine = 6;

const numbered = /\b(facture|avoir|devis|arrete|deliberation|dossier|contrat|commande|decision|invoice|rechnung)\s?(?:no|n|num|numero|nr)?[\s.:o#]{0,4}([a-z]{0,4}[-/]?\d[\d/_-]{1,18})/; // prettier-ignore

export function pageContent(lines: readonly Line[]): PageContent {
  const texts = lines.slice(0, mostLines).map((line) => lineText(line, longestLine));
  const folded = texts.map(foldText);
  return {
    words: wordsOf(folded),
    top: wordsOf(folded.slice(0, topLines)),
    identifiers: new Set(texts.flatMap((text) => (text.match(/[\p{L}\d][\p{L}\d/_.-]{3,30}/gu) ?? []).filter(isIdentifier))),
    numbers: numbersOf(texts),
    lines: new Set(folded.map((text) => text.replace(/[^a-z]+/g, '')).filter((text) => text.length >= shortestLine)),
    endsOpen: /[\p{Ll},-]\s?$/u.test(texts.at(-1) ?? ''),
  }; // prettier-ignore
}

function wordsOf(folded: readonly string[]): ReadonlySet<string> {
  return new Set(folded.flatMap((text) => text.match(/[a-z]{4,24}/g) ?? []));
}

function isIdentifier(text: string): boolean {
  return (text.match(/\d/g)?.length ?? 0) >= 4;
}

/** The first number of each kind; digits are kept, so the text is lowered but not folded. */
function numbersOf(texts: readonly string[]): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  for (const text of texts) {
    const found = numbered.exec(text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase()); // prettier-ignore
    const [, kind, number] = found ?? [];
    if (kind !== undefined && number !== undefined && !numbers.has(kind)) numbers.set(kind, number);
  }
  return numbers;
}
