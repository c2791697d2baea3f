import { labelName } from '../label-names.ts';
import { type Interval } from './bootstrap-interval.ts';
import { type Estimate } from './estimate.ts';
import { type Evaluation, type Mistake } from './evaluation.ts';
import { lineChart } from './line-chart.ts';
import { escaped, table } from './markup.ts';

export interface ReportHead {
  /** Version of the program and of its classifier. */
  readonly versions: string;
  /** Seed and number of draws of the intervals, for whoever repeats them. */
  readonly seed: number;
  readonly draws: number;
}

const style = `
body{font-family:system-ui,sans-serif;line-height:1.5;max-width:70rem;margin:0 auto;padding:1rem;color:#161616;background:#fff}
table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;font-weight:bold;padding:.3rem 0}
th,td{border:1px solid #666;padding:.25rem .6rem;text-align:right}th[scope=row]{text-align:left;font-weight:normal}
thead th{background:#eee}.wide{overflow-x:auto}figure{margin:1rem 0}svg{max-width:28rem;width:100%;font-size:11px}
.axis{fill:none;stroke:#161616}.equal{stroke:#666;stroke-dasharray:4 4}.curve{fill:none;stroke:#000091;stroke-width:2}
circle{fill:#000091}article{border-top:1px solid #666;padding:1rem 0}article img{border:1px solid #666;max-width:100%}`;

/**
 * The evaluation as one HTML page, in French: no script, nothing loaded from elsewhere, a table beside every chart.
 *
 * @param pictures - data URI of the page of a mistake, by its file; a mistake without one is shown without.
 */
export function evaluationPage(
  evaluation: Evaluation,
  head: ReportHead,
  pictures: ReadonlyMap<string, string>,
): string {
  return [
    '<!doctype html>',
    '<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>Évaluation du classement</title><style>${style}</style></head><body><main>`,
    '<h1>Évaluation du classement</h1>',
    `<p>${escaped(head.versions)}. Intervalles à 95 % par rééchantillonnage (${head.draws} tirages, graine ${head.seed}).</p>`,
    summary(evaluation),
    classesAndSources(evaluation),
    confusion(evaluation),
    curves(evaluation),
    outside(evaluation.openSet),
    '<h2>Erreurs les plus graves</h2>',
    '<p>D’abord ce qui a été accepté à tort, puis les erreurs les plus sûres d’elles.</p>',
    ...evaluation.mistakes.map((mistake) => mistakeArticle(mistake, pictures.get(mistake.file))),
    evaluation.mistakes.length === 0 ? '<p>Aucune erreur.</p>' : '',
    '</main></body></html>\n',
  ].join('\n');
}

function estimateRow(name: string, { value, byFile, byGroup }: Estimate): string[] {
  return [name, percent(value), between(byFile), between(byGroup)];
}

const estimateHeads = ['Mesure', 'Valeur', 'Intervalle, par fichier', 'Intervalle, par source'];

function summary(evaluation: Evaluation): string {
  const { accuracy, macroF1, acceptance } = evaluation;
  const figures = [
    ['Fichiers', String(evaluation.files)],
    ['Sources', String(evaluation.groups)],
    ['Sans résultat (comptés faux)', String(evaluation.missing)],
    ['Sans document (comptés faux)', String(evaluation.withoutDocument)],
    ['Acceptés sans relecture', `${acceptance.accepted} (${percent(acceptance.coverage)})`],
    ['Erreurs parmi les acceptés', `${acceptance.wrong} (${percent(acceptance.error)})`],
    ['Borne supérieure de cette erreur, à 95 % (Clopper et Pearson, 1934)', percent(acceptance.errorBound)],
    ['Erreur sur les 80 % les plus sûrs', percent(evaluation.riskAt80)],
    ['AUROC de la probabilité contre la justesse', decimal(evaluation.auroc)],
    ['ECE, 10 classes d’effectifs égaux', decimal(evaluation.calibrationError)],
    ['Probabilités distinctes', String(evaluation.distinctProbabilities)],
  ];
  return [
    '<h2>En bref</h2>',
    table('Justesse', estimateHeads, [estimateRow('Exactitude', accuracy), estimateRow('Macro-F1', macroF1)]),
    table('Autres mesures', ['Mesure', 'Valeur'], figures),
  ].join('\n');
}

function classesAndSources({ classes, sources }: Evaluation): string {
  const classRows = classes.map(({ label, precision, recall, f1, support }) => [
    labelName(label),
    percent(precision),
    percent(recall),
    percent(f1),
    String(support), // prettier-ignore
  ]);
  const sourceRows = sources.map(({ source, files, accuracy, accepted }) => [
    source,
    String(files),
    percent(accuracy),
    percent(accepted), // prettier-ignore
  ]);
  return [
    '<h2>Par classe et par source</h2>',
    table('Par classe', ['Classe', 'Précision', 'Rappel', 'F1', 'Fichiers'], classRows),
    table('Par source, les moins justes d’abord', ['Source', 'Fichiers', 'Exactitude', 'Acceptés'], sourceRows),
  ].join('\n');
}

function confusion({ confusion: cells }: Evaluation): string {
  const labels = [...new Set(cells.flatMap(({ truth, predicted }) => [truth, predicted]))].sort();
  const truths = labels.filter((label) => cells.some(({ truth }) => truth === label));
  const counts = new Map(cells.map(({ truth, predicted, count }) => [`${truth}\n${predicted}`, count]));
  const rows = truths.map((truth) => [
    labelName(truth),
    ...labels.map((predicted) => String(counts.get(`${truth}\n${predicted}`) ?? '')),
  ]);
  const matrix = table('En ligne la vérité, en colonne la réponse', ['', ...labels.map(labelName)], rows);
  return `<h2>Matrice de confusion</h2><div class="wide" tabindex="0" role="region" aria-label="Matrice de confusion">${matrix}</div>`;
}

function curves({ reliability, riskCoverage }: Evaluation): string {
  const bins = reliability.map(({ count, meanProbability, accuracy }, index) => [
    String(index + 1),
    String(count),
    percent(meanProbability),
    percent(accuracy), // prettier-ignore
  ]);
  const steps = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.6, 0.5].flatMap((wanted) => {
    const point = riskCoverage.findLast(({ coverage }) => coverage <= wanted);
    return point === undefined ? [] : [[percent(point.coverage), percent(point.risk), decimal(point.threshold)]];
  });
  return [
    '<h2>Risque et couverture</h2><figure>',
    lineChart({
      title: 'Courbe du risque selon la couverture ; le tableau qui suit en donne les valeurs.',
      xTitle: 'Couverture',
      yTitle: 'Erreur parmi les fichiers gardés',
      points: riskCoverage.map(({ coverage, risk }) => ({ x: coverage, y: risk })),
      diagonal: false,
    }),
    '</figure>',
    table('Erreur parmi les fichiers les plus sûrs', ['Couverture', 'Erreur', 'Probabilité minimale'], steps),
    '<h2>Fiabilité des probabilités</h2><figure>',
    lineChart({
      title:
        'Courbe de fiabilité : part de réponses justes selon la probabilité ; le tableau qui suit en donne les valeurs.',
      xTitle: 'Probabilité annoncée',
      yTitle: 'Réponses justes',
      points: reliability.map(({ meanProbability, accuracy }) => ({ x: meanProbability, y: accuracy })),
      diagonal: true,
    }),
    '</figure>',
    table('Par classe d’effectifs égaux', ['Classe', 'Fichiers', 'Probabilité moyenne', 'Réponses justes'], bins),
  ].join('\n');
}

function outside(open: Evaluation['openSet']): string {
  const title = '<h2>Hors taxonomie</h2>';
  if (open.files === 0) return `${title}<p>Aucun fichier hors des classes connues : rien n’est dit de ce cas.</p>`;
  const taken = open.takenFor.map(({ label, count }) => `${labelName(label)} (${count})`).join(', ');
  const figures = [
    ['Fichiers', String(open.files)],
    ['Sources', String(open.groups)],
    ['Acceptés à tort', `${open.wronglyAccepted}${taken === '' ? '' : ` : ${taken}`}`],
    ['Borne supérieure de leur part, à 95 % (Clopper et Pearson, 1934)', percent(open.wronglyAcceptedBound)],
  ];
  return [
    title,
    '<p>Papiers de la classe « autre », d’une classe inconnue ou d’une autre langue que le français ; les autres mesures de cette page les laissent de côté.</p>',
    table('Retenus', estimateHeads, [
      estimateRow('Dits « autre » ou envoyés en relecture', open.heldBack),
      estimateRow('Dits « autre »', open.calledOther),
    ]),
    table('Décompte', ['Mesure', 'Valeur'], figures),
  ].join('\n');
}

function mistakeArticle(mistake: Mistake, picture: string | undefined): string {
  const decision = mistake.decision === 'accepted' ? 'acceptée' : 'envoyée en relecture';
  const answer = `Réponse : ${labelName(mistake.predicted)} (${percent(mistake.probability)}), ${decision}. Vérité : ${labelName(mistake.truth)}.`;
  const alt = `Page ${mistake.firstPage} de ${mistake.file}`;
  return [
    `<article><h3>${escaped(mistake.file)}</h3><p>${escaped(answer)}</p>`,
    mistake.reasons.length === 0 ? '' : `<p>Raisons : ${escaped(mistake.reasons.join(' ; '))}</p>`,
    picture === undefined ? '' : `<img src="${picture}" alt="${escaped(alt)}" loading="lazy">`,
    '</article>',
  ].join('\n');
}

function percent(share: number | null): string {
  return share === null ? 'sans objet' : `${decimal(share * 100, 1)} %`;
}

function decimal(value: number | null, digits = 3): string {
  return value === null ? 'sans objet' : value.toFixed(digits).replace('.', ',');
}

function between(interval: Interval | null): string {
  return interval === null ? 'sans objet' : `${percent(interval[0])} à ${percent(interval[1])}`;
}
