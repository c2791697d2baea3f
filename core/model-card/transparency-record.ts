import { labelName } from '../label-names.ts';
import { factRows, type ModelFacts } from './model-facts.ts';

/**
 * `docs/transparency.md`: the record of the algorithm, in French, by the four headings of article R.311-3-1-2 of the CRPA and
 * with the fields of an inventory of public algorithms (article L.312-1-3) as Etalab's guide of 11 February 2021 lists them
 * (guides.etalab.gouv.fr/algorithmes/inventaire); what only the administration knows is left to it, and says so.
 */
export function transparencyRecord(facts: ModelFacts): string {
  const { labels, features, temperature, decision, gate, figures } = facts;
  return [
    ...inventory(facts),
    '## Degré et mode de contribution du traitement algorithmique à la prise de décision',
    '',
    'Le traitement propose une étiquette et une probabilité par document. Il ne prend aucune décision sur une personne. Un document est ' +
      'accepté sans relecture quand sa probabilité atteint le seuil et que rien d’autre ne fait douter (pages mal lues, règles qui contredisent le ' +
      'modèle) ; sinon, une personne tranche.',
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

type Field = readonly [information: string, answer: string];

const serviceFields: readonly Field[] = [
  ['Nom de l’administration concernée', toFill],
  ['Direction ou service porteur', toFill],
  ['Contact au sein de l’administration concernée', toFill],
  ['Date de mise à jour des informations', toFill],
];

const impactFields: readonly Field[] = [
  ['Nombre de décisions administratives prises par an', toFill],
  ['Portée de la décision', `procédure interne (classement de pièces) ; au-delà, ${toFill}`],
  ['Public concerné par la décision', toFill],
  ['Ressources connexes', toFill],
];

function decisionFields({ name, version }: ModelFacts): Field[] {
  return [
    ['Nom de l’algorithme', `liasse, ${name} ${version}`],
    ['Contexte global', toFill],
    ['Finalité de l’algorithme', 'dire ce qu’est chaque document d’un dossier, pour le ranger ou le faire vérifier'],
    [
      'Comment et quand l’algorithme intervient dans la prise de décision',
      'à la réception des pièces, avant leur examen ; il propose une étiquette par document ou demande une relecture',
    ],
    [
      'Niveau d’automatisation de la décision',
      'aide à la décision : aucune décision sur une personne n’est prise ; une étiquette sûre peut être rangée sans relecture',
    ],
    ['Fondements juridiques', toFill],
    ['Ressources connexes', 'docs/model-card.md, docs/classes/'],
  ];
}

function workingFields({ licence, files }: ModelFacts): Field[] {
  return [
    ['Données traitées', 'les fichiers remis : texte, mise en page, nombre de pages ; ni leur nom, ni une autre base'],
    ['Source des données traitées', `l’usager ou le service qui remet le fichier ; ${toFill}`],
    ['Mode de collecte des données traitées', toFill],
    ['Type d’algorithme', 'apprentissage automatique supervisé (modèle linéaire), avec des règles nommées'],
    [
      'Données d’apprentissage',
      'documents synthétiques seuls ; probabilités et seuils réglés aussi sur des documents réels publics',
    ],
    ['Opérations effectuées par l’algorithme', 'voir la dernière partie de cette fiche'],
    [
      'Ressources connexes',
      `code source : ce dépôt (${licence}) ; modèle : SHA-256 ${files['model']?.sha256 ?? 'inconnu'}`,
    ],
  ];
}

/** Fields in the order and under the headings of the guide named in {@link transparencyRecord}. */
function inventory(facts: ModelFacts): string[] {
  return [
    '# Fiche de transparence de l’algorithme',
    '',
    'Écrite par `npm run model-card -- --write` à partir du manifeste du modèle, jamais à la main. Champs de l’inventaire : ceux de la fiche pratique ' +
      '« L’inventaire des principaux traitements algorithmiques » d’Etalab (guides.etalab.gouv.fr/algorithmes/inventaire, version du 11 février 2021), à quoi ' +
      's’ajoutent les données d’apprentissage ; les quatre parties qui suivent sont celles de l’article R.311-3-1-2 du CRPA.',
    '',
    ...fields('Informations sur l’administration', serviceFields),
    ...fields('Informations métier sur l’algorithme et la décision prise', decisionFields(facts)),
    ...fields('Informations sur l’impact de la décision', impactFields),
    ...fields('Informations sur le fonctionnement interne de l’algorithme', workingFields(facts)),
  ];
}

function fields(heading: string, rows: readonly Field[]): string[] {
  return [
    `## ${heading}`,
    '',
    '| information | réponse |',
    '|---|---|',
    ...rows.map(([information, answer]) => `| ${information} | ${answer} |`),
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
