import { backingSentence } from '../taxonomy/class-card.ts';
import { factRows, type ModelFacts } from './model-facts.ts';

/** `docs/model-card.md`: what the classifier is, what it was measured at. */
export function modelCard(facts: ModelFacts): string {
  const { name, version, licence, source, classes, backing, features, training } = facts;
  return [
    `# Model card: ${name} ${version}`,
    '',
    'Written by `npm run model-card -- --write` from the manifest of the model; not by hand.',
    '',
    `Licence: ${licence}. ${source}`,
    '',
    '## Classes',
    '',
    '| label | name | what backs it |',
    '|---|---|---|',
    ...classes.map(
      ({ label, name: { fr } }) => `| [\`${label}\`](classes/${label}.md) | ${fr} | ${backed(backing[label])} |`,
    ),
    '',
    '## What it learnt from',
    '',
    '| fact | value |',
    '|---|---|',
    ...factRows(training),
    '',
    '## What it looks at',
    '',
    `A linear model over ${features.wordBuckets} buckets of words and word pairs, ${features.gramBuckets} of character n-grams, ` +
      `${features.rules.length} rules and ${features.measures.length} measures of the page. Every reason shown is a term of its sum.`,
    '',
    ...measured(facts),
  ].join('\n');
}

function backed(backing: ModelFacts['backing'][string] | undefined): string {
  return backing === undefined ? 'not counted' : backingSentence(backing, 'en');
}

function measured({ temperature, decision, gate, figures, files }: ModelFacts): string[] {
  const hashes = Object.entries(files).map(
    ([role, file]) => `| ${role} | ${file.path} | ${file.bytes} | \`${file.sha256}\` |`,
  );
  return [
    '## Settings',
    '',
    '| setting | value |',
    '|---|---|',
    ...factRows({ temperature, decision, gate }),
    '',
    '## Figures',
    '',
    '| figure | value |',
    '|---|---|',
    ...factRows(figures),
    '',
    '## Files',
    '',
    '| role | file | bytes | sha256 |',
    '|---|---|---|---|',
    ...hashes,
    '',
  ];
}
