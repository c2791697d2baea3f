import { type z } from 'zod';
import { labelName } from '../label-names.ts';
import { type ModelFacts } from '../model-card/model-facts.ts';
import { transparencyRecord } from '../model-card/transparency-record.ts';
import { backingSentence } from '../taxonomy/class-card.ts';
import { type transparencySchema } from './schemas/statistics.ts';

type Transparency = z.input<typeof transparencySchema>;

/** The record of the algorithm, as it is shown to everybody: made from the model's manifest, as `docs/transparency.md` is. */
export function transparencyView(
  facts: ModelFacts,
  { own, acceptedError }: Pick<Transparency, 'own' | 'acceptedError'>,
): Transparency {
  const markdown = transparencyRecord(facts);
  return {
    model: { name: facts.name, version: facts.version, licence: facts.licence },
    own,
    acceptedError,
    sections: sectionsOf(markdown),
    classes: facts.classes.map(({ label, is, isNot, lookAlikes, retention }) => ({
      label,
      name: labelName(label),
      is: is.fr,
      isNot: isNot.fr,
      lookAlikes: lookAlikes.map((other) => ({
        label: other.label,
        name: labelName(other.label),
        tell: other.tell.fr,
      })),
      learntFrom: learntFrom(facts, label),
      retentionDays: retention.days,
    })),
    figures: figuresOf(facts.figures),
    markdown,
  };
}

function learntFrom({ backing }: ModelFacts, label: string): string {
  const counts = backing[label];
  return counts === undefined ? 'Sans exemples comptés.' : backingSentence(counts, 'fr');
}

/** Headings and paragraphs; tables are told apart as classes and figures. */
function sectionsOf(markdown: string): Transparency['sections'] {
  return markdown
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...lines] = section.split('\n');
      return { title, paragraphs: lines.filter((line) => line !== '' && !line.startsWith('|')) };
    });
}

function figuresOf(figures: Readonly<Record<string, unknown>>, path = ''): Transparency['figures'] {
  return Object.entries(figures).flatMap(([name, value]) => {
    const full = path === '' ? name : `${path}, ${name}`;
    if (typeof value === 'object' && value !== null) return Array.isArray(value) ? [] : figuresOf({ ...value }, full);
    return [{ name: full, value: typeof value === 'number' ? value.toLocaleString('fr-FR') : String(value) }];
  });
}
