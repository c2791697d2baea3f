import { type Line, type ReadPage } from '../page.ts';
import { foldText } from './fold-text.ts';
import { pageMark } from './page-mark.ts';

/** Lines of the top of the page that are looked at. */
const topLines = 14;
const longestLine = 160;

/** Signs in the top lines that a document begins here, or goes on, and what each adds; folded text. */
const signs: readonly { readonly expression: RegExp; readonly weight: number; readonly lines: number }[] = [
  { weight: 0.25, lines: 6, expression: /republique francaise|liberte|^(la |le )?(mairie|commune|ville|departement|prefecture|prefet|ministere|region|metropole|communaute|syndicat|direction|academie|caisse|universite)\b/ },
  { weight: 0.35, lines: topLines, expression: /^.{0,12}\b(arrete|deliberation|facture|avoir|devis|contrat|convention|bail|avenant|attestation|certificat|avis|bulletin|releve|proces[- ]verbal|compte[- ]?rendu|extrait du registre|quittance|reglement|statuts|rapport|guide|loi|decret|ordonnance|curriculum|demande|declaration|formulaire|convocation|ordre du jour|ticket|passeport|carte nationale|permis|acte d'engagement|cahier des|bilan|conditions generales|invoice|rechnung|agreement)\b.{0,60}$/ },
  { weight: 0.2, lines: topLines, expression: /^(objet|ref|nos ref|vos ref|n\/ref|affaire suivie|dossier suivi)\b.{0,6}[:.]/ },
  { weight: 0.15, lines: topLines, expression: /^(madame|monsieur|mesdames|messieurs|cher|chers|chere)\b.{0,30}$/ },
  { weight: 0.15, lines: topLines, expression: /\b(le|du|date) ?:? {0,2}(00?(er)? [a-z]{3,9} 0000|00[/.-]00[/.-]00)/ },
  { weight: 0.15, lines: 8, expression: /\b(tel|telephone|siret|courriel|e-mail|www)\b/ },
  { weight: 0.15, lines: topLines, expression: /seance du|reunion du|l'an deux|entre les soussignes|^entre ?:?$|\bcerfa\b/ },
  { weight: -0.5, lines: 3, expression: /^.{0,10}(suite\b|article [0-9]{2}|\(suite\))/ },
]; // prettier-ignore

/**
 * How strongly a page looks like the first of a document, 0..1: a sum of signs, cut to that range.
 *
 * For: letterhead, a known kind of title, references, salutation, date, `page 1`; a title in capitals; a line much taller
 * than the others at the top. Against: beginning in the middle of a sentence, `suite`. `page 3` and the like make it 0.
 */
export function startScore(page: Pick<ReadPage, 'lines' | 'height'>): number {
  const mark = pageMark(page.lines);
  if (page.lines.length === 0 || (mark !== null && mark.number > 1)) return 0;
  const texts = page.lines.slice(0, topLines).map((line) => line.words.map((word) => word.text).join(' ').slice(0, longestLine)); // prettier-ignore
  const folded = texts.map((text) => foldText(text).replace(/^[^a-z0]+/, ''));
  const said = signs.map(({ expression, weight, lines }) => folded.slice(0, lines).some((text) => expression.test(text)) ? weight : 0); // prettier-ignore
  const parts = [
    ...said,
    mark === null ? 0 : mark.total === null ? 0.2 : 0.5,
    texts.some(isTitle) ? 0.2 : 0,
    hasTallLine(page.lines) ? 0.2 : 0,
    /^[a-zà-ÿ,;)]/.test(texts[0] ?? '') ? -0.3 : 0,
  ];
  return Math.min(1, Math.max(0, parts.reduce((total, part) => total + part, 0))); // prettier-ignore
}

/** Mostly capitals, long enough to be a title and short enough not to be a paragraph. */
function isTitle(text: string): boolean {
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
