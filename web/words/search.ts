import { documentStates } from './document-states.ts';
import { type Dictionary } from './language.ts';

const fr = {
  title: 'Chercher',
  field: 'Mots à trouver',
  hint: 'Accents et majuscules ne comptent pas.',
  go: 'Chercher',
  label: 'Classe',
  state: 'État',
  from: 'Reçu depuis le',
  to: 'jusqu’au',
  any: 'toutes',
  clear: 'Enlever les filtres',
  page: (page: number): string => `page ${page}`,
  none: 'Rien ne correspond',
  noneHelp: 'Essayez un mot de moins, ou enlevez un filtre.',
  found: (count: number): string => (count > 1 ? `${count} résultats affichés` : `${count} résultat affiché`),
  states: documentStates.fr,
};
export type SearchWords = typeof fr;

const en: SearchWords = {
  title: 'Search',
  field: 'Words to find',
  hint: 'Accents and capitals do not count.',
  go: 'Search',
  label: 'Class',
  state: 'State',
  from: 'Received since',
  to: 'until',
  any: 'any',
  clear: 'Remove the filters',
  page: (page) => `page ${page}`,
  none: 'Nothing matches',
  noneHelp: 'Try one word less, or remove a filter.',
  found: (count) => (count === 1 ? '1 result shown' : `${count} results shown`),
  states: documentStates.en,
};
export const searchWords: Dictionary<SearchWords> = { fr, en };
