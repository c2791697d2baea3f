import { labelName } from '../label-names.ts';
import { factRows, type ModelFacts } from './model-facts.ts';

/**
 * `docs/transparency.md`: the record of the algorithm, in French, by the four headings of article R.311-3-1-2 of the CRPA and
 * with the fields that an inventory of public algorithms (article L.312-1-3) asks for; what only the administration knows is
 * left to it, and says so.
 */
export function transparencyRecord(facts: ModelFacts): string {
  const { labels, features, temperature, decision, gate, figures } = facts;
  return [
    ...inventory(facts),
    '## Degré et mode de contribution du traitement algorithmique à la prise de décision',
    '',
    'Le traitement propose une étiquette et une probabilité par document. Il ne prend aucune décision sur une personne. Un document est ' +
      'accepté sans relecture quand sa probabilité atteint le seuil et que rien d’autre ne fait douter ; sinon, une personne tranche.',
    '',
    '## Données traitées et leurs sources',
    '',
    'Les fichiers remis par l’usager ou le service : texte natif ou lu par reconnaissance optique, mise en page, nombre de pages. Aucune donnée ' +
      'd’une autre source. Le nom du fichier n’est pas regardé.',
    '',
    `Étiquettes possibles : ${labels.map(labelName).join(', ')}.`,
    '',
    '## Paramètres de traitement et leur pondération appliqués à la situation',
    '',
    `Mots et paires de mots (${features.wordBuckets} cases), suites de lettres (${features.gramBuckets} cases), règles et mesures ci-dessous. ` +
      'Le poids de chacun dans une réponse donnée est celui que montre `liasse explain <fichier>`.',
    '',
    `Règles : ${features.rules.map((rule) => rule.name).join(' ; ')}.`,
    '',
    `Mesures : ${features.measures.map((measure) => measure.name).join(' ; ')}.`,
    '',
    '| réglage | valeur |',
    '|---|---|',
    ...factRows({ temperature, decision, gate }),
    '',
    ...operations(figures),
  ].join('\n');
}

const toFill = 'à compléter par l’administration';

function inventory({ name, version, licence }: ModelFacts): string[] {
  return [
    '# Fiche de transparence de l’algorithme',
    '',
    'Écrite par `npm run model-card -- --write` à partir du manifeste du modèle, jamais à la main.',
    '',
    '## Inventaire',
    '',
    '| champ | valeur |',
    '|---|---|',
    `| Nom de l’algorithme | liasse, ${name} ${version} |`,
    `| Administration responsable | ${toFill} |`,
    `| Contact | ${toFill} |`,
    `| Domaine et service | ${toFill} |`,
    '| Objectif | dire ce que chaque document d’un dossier est, pour le ranger ou le faire vérifier |',
    `| Fondement juridique du traitement | ${toFill} |`,
    `| Décisions concernées | ${toFill} |`,
    `| Date de mise en service | ${toFill} |`,
    '| Type | apprentissage statistique supervisé, modèle linéaire ; règles nommées |',
    `| Code source et licence | ce dépôt ; ${licence} |`,
    '| Données d’apprentissage | documents synthétiques et documents réels publics ; seuls des poids en restent |',
    '',
  ];
}

function operations(figures: ModelFacts['figures']): string[] {
  return [
    '## Opérations effectuées par le traitement',
    '',
    'Ouverture du fichier ; lecture de chaque page ; calcul des caractéristiques ; somme pondérée par étiquette, changée en probabilités ; ' +
      'découpe du fichier en documents ; réunion des pages d’un document ; comparaison au seuil ; écriture du résultat et de ses raisons.',
    '',
    'Justesse mesurée :',
    '',
    '| mesure | valeur |',
    '|---|---|',
    ...factRows(figures),
    '',
  ];
}
