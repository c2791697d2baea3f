import { foldText } from '../classify/fold-text.ts';
import { type Line } from '../page.ts';
import { lineText } from './line-text.ts';

/** Names of the signs by which a page looks like the first of a document, or like a later one. */
export const firstPageSignNames = [
  'letterhead', 'kindOfDocument', 'reference', 'salutation', 'date', 'contact', 'opening', 'goesOn', 'capitals', 'tallLine', 'midSentence',
] as const; // prettier-ignore

/** 1 where the page bears the sign, else 0. */
export type FirstPageSigns = Readonly<Record<(typeof firstPageSignNames)[number], number>>;

/** Lines of the top of the page that are looked at. */
const topLines = 14;
/** Lines of the bottom among which a closing formula stands. */
const bottomLines = 16;
const longestLine = 160;

/** On folded text, each within the first lines; bounded, so that hostile text costs no more than its length. */
const worded = {
  letterhead: { lines: 6, expression: /republique francaise|liberte|^(la |le )?(mairie|commune|ville|departement|prefecture|prefet|ministere|region|metropole|communaute|syndicat|direction|academie|caisse|universite)\b/ },
  kindOfDocument: { lines: topLines, expression: /^.{0,12}\b(arrete|deliberation|facture|avoir|devis|contrat|convention|bail|avenant|attestation|certificat|avis|bulletin|releve|proces[- ]verbal|compte[- ]?rendu|extrait du registre|quittance|reglement|statuts|rapport|guide|loi|decret|ordonnance|curriculum|demande|declaration|formulaire|convocation|ordre du jour|ticket|passeport|carte nationale|permis|acte d'engagement|cahier des|bilan|conditions generales|invoice|rechnung|agreement)\b.{0,60}$/ },
  reference: { lines: topLines, expression: /^(objet|ref|nos ref|vos ref|n\/ref|affaire suivie|dossier suivi)\b.{0,6}[:.]/ },
  salutation: { lines: topLines, expression: /^(madame|monsieur|mesdames|messieurs|cher|chers|chere)\b.{0,30}$/ },
  date: { lines: topLines, expression: /\b(le|du|date) ?:? {0,2}(00?(er)? [a-z]{3,9} 0000|00[/.-]00[/.-]00)/ },
  contact: { lines: 8, expression: /\b(tel|telephone|siret|courriel|e-mail|www)\b/ },
  opening: { lines: topLines, expression: /seance du|reunion du|l'an deux|entre les soussignes|^entre ?:?$|\bcerfa\b/ },
  goesOn: { lines: 3, expression: /^.{0,10}(suite\b|article [0-9]{2}|\(suite\))/ },
} as const; // prettier-ignore

const closing = /veuillez (agreer|recevoir|croire)|salutations distinguees|sinceres salutations|consideration distinguee|^.{0,8}fait (a|en|et delibere)\b|pour (extrait|copie) conforme|certifie? executoire|seance est levee|^.{0,12}signatures?\b|lu et approuve|bon pour accord|ont signe|pour le (maire|prefet|directeur|president)/; // prettier-ignore

/** Looks at the top of a page. @param lines - at least one. */
export function firstPageSigns(lines: readonly Line[]): FirstPageSigns {
  const texts = lines.slice(0, topLines).map((line) => lineText(line, longestLine));
  const folded = texts.map((text) => foldText(text).replace(/^[^a-z0]+/, ''));
  const says = (sign: keyof typeof worded): number => {
    const { lines: most, expression } = worded[sign];
    return Number(folded.slice(0, most).some((text) => expression.test(text)));
  };
  return {
    letterhead: says('letterhead'),
    kindOfDocument: says('kindOfDocument'),
    reference: says('reference'),
    salutation: says('salutation'),
    date: says('date'),
    contact: says('contact'),
    opening: says('opening'),
    goesOn: says('goesOn'),
    capitals: Number(texts.some(isInCapitals)),
    tallLine: Number(hasTallLine(lines)),
    midSentence: Number(/^[a-zà-ÿ,;)]/.test(texts[0] ?? '')),
  };
}

/** Whether the bottom of a page bears a formula with which letters and acts end. */
export function closes(lines: readonly Line[]): boolean {
  return lines.slice(-bottomLines).some((line) => closing.test(foldText(lineText(line, longestLine))));
}

/** Mostly capitals, long enough to be a title and short enough not to be a paragraph. */
function isInCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= 6 && letters <= 70 && capitals >= letters * 0.8;
}

/** Whether one of the top lines is half as tall again as the median line. */
function hasTallLine(lines: readonly Line[]): boolean {
  const heights = lines.map(lineHeight).filter((height) => height > 0);
  const median = [...heights].sort((a, b) => a - b)[heights.length >>> 1] ?? 0;
  return heights.length >= 8 && lines.slice(0, topLines).some((line) => lineHeight(line) > 1.5 * median);
}

function lineHeight(line: Line): number {
  return Math.max(0, ...line.words.map((word) => word.box?.height ?? 0));
}
