import { type ClassBacking, type DocumentClass } from './taxonomy.ts';

type Language = keyof DocumentClass['name'];

const words = {
  fr: {
    is: 'Ce que c’est',
    isNot: 'Ce que ce n’est pas',
    lookAlikes: 'Pris parfois pour',
    codes: 'Codes 2D-Doc',
    cerfa: 'Formulaires Cerfa',
    retention: (days: number) => `Conservation par défaut : ${days} jours`,
    backing: 'Ce qui l’appuie',
  },
  en: {
    is: 'What it is',
    isNot: 'What it is not',
    lookAlikes: 'Sometimes taken for',
    codes: '2D-Doc codes',
    cerfa: 'Cerfa forms',
    retention: (days: number) => `Kept by default: ${days} days`,
    backing: 'What backs it',
  },
} as const;

/**
 * The card of a class, in French then in English; Markdown.
 *
 * @param all - every class, for the names of the look-alikes.
 * @param backing - undefined when training did not count.
 */
export function classCard(own: DocumentClass, all: readonly DocumentClass[], backing?: ClassBacking): string {
  const half = (language: Language): string => section(own, { all, backing, language });
  return `# \`${own.label}\`: ${own.name.fr} · ${own.name.en}\n\n${half('fr')}\n${half('en')}`;
}

/** How far the figures of a class may be believed, to be read by whoever relies on them. */
export function backingSentence({ real, sources, synthetic }: ClassBacking, language: Language): string {
  if (language === 'fr') {
    return real === 0
      ? `Apprise sur ${synthetic} documents synthétiques, aucun vrai. Ce qui fut mesuré sur de vrais papiers : docs/model-card.md.`
      : `Apprise sur ${synthetic} documents synthétiques et ${real} vrais, de ${sources} ${sources === 1 ? 'source seulement' : 'sources'}.`;
  }
  return real === 0
    ? `Learnt from ${synthetic} synthetic documents, no real one. What was measured on real papers: docs/model-card.md.`
    : `Learnt from ${synthetic} synthetic documents and ${real} real ones, of ${sources} ${sources === 1 ? 'source only' : 'sources'}.`;
}

interface Half {
  readonly all: readonly DocumentClass[];
  readonly backing: ClassBacking | undefined;
  readonly language: Language;
}

function section(own: DocumentClass, { all, backing, language }: Half): string {
  const say = words[language];
  const nameOf = (label: string): string => all.find((each) => each.label === label)?.name[language] ?? label;
  const lines = [
    `**${say.is}.** ${own.is[language]}`,
    `**${say.isNot}.** ${own.isNot[language]}`,
    ...titled(say.lookAlikes, own.lookAlikes.map(({ label, tell }) => `${nameOf(label)} (\`${label}\`): ${tell[language]}`)), // prettier-ignore
    ...titled(
      say.cerfa,
      own.cerfa.map(({ number, title }) => `${number}: ${title}`),
    ),
    ...(own.codes2dDoc.length === 0 ? [] : [`**${say.codes}**: ${own.codes2dDoc.join(', ')}`]),
    `**${say.retention(own.retention.days)}.** ${own.retention.why[language]}`,
    ...(backing === undefined ? [] : [`**${say.backing}.** ${backingSentence(backing, language)}`]),
  ];
  return `## ${language === 'fr' ? 'Français' : 'English'}\n\n${lines.join('\n\n')}\n`;
}

function titled(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`**${title}**:\n${items.map((item) => `\n- ${item}`).join('')}`];
}
