import { z } from 'zod';

/**
 * What a file may suffer: the closed list of codes, whose fault each is, and the sentence shown to the clerk.
 *
 * `input`: the file is at fault, trying again will not help. `system`: the machine is, trying again may help.
 */
export const problemCatalogue = {
  empty: { fault: 'input', sentence: 'Le fichier est vide (0 octet). Demandez-le à nouveau à son expéditeur.' },
  corrupt: { fault: 'input', sentence: 'Le fichier est abîmé et ne s’ouvre pas. Demandez-le à nouveau.' },
  encrypted: {
    fault: 'input',
    sentence: 'Le fichier est protégé par un mot de passe. Demandez une copie sans mot de passe.',
  },
  'unsupported-type': {
    fault: 'input',
    sentence: 'Ce type de fichier n’est pas pris en charge. Convertissez-le en PDF, ou en image JPEG, PNG ou TIFF.',
  },
  'not-a-regular-file': { fault: 'input', sentence: 'Ce n’est pas un fichier ordinaire : il n’a pas été ouvert.' },
  'too-many-bytes': { fault: 'input', sentence: 'Le fichier est trop lourd. Découpez-le ou réduisez sa résolution.' },
  'too-many-pages': { fault: 'input', sentence: 'Le fichier a trop de pages. Découpez-le en plusieurs fichiers.' },
  'too-many-pixels': { fault: 'input', sentence: 'L’image est trop grande. Numérisez-la à 300 points par pouce.' },
  'too-many-characters': {
    fault: 'input',
    sentence: 'La page porte trop de caractères pour être un document courant.',
  },
  'too-many-members': {
    fault: 'input',
    sentence: 'L’archive contient trop de fichiers. Envoyez-la en plusieurs fois.',
  },
  'too-many-levels': {
    fault: 'input',
    sentence: 'Trop d’archives sont enfermées les unes dans les autres. Ouvrez-les avant l’envoi.',
  },
  'archive-bomb-limit': {
    fault: 'input',
    sentence: 'L’archive grossit démesurément à l’ouverture : elle n’a pas été ouverte.',
  },
  'archive-entry-refused': {
    fault: 'input',
    sentence: 'Un élément de l’archive (lien, chemin suspect, chiffré) n’a pas été ouvert.',
  },
  'page-unreadable': { fault: 'input', sentence: 'La page est abîmée et n’a pas pu être affichée.' },
  'too-much-memory-limit': { fault: 'input', sentence: 'Le fichier demande trop de mémoire pour être lu.' },
  'unreadable-file': {
    fault: 'system',
    sentence: 'Le fichier n’a pas pu être lu sur le disque (droits, support). Réessayez.',
  },
  'file-changed': { fault: 'system', sentence: 'Le fichier a changé pendant la lecture. Relancez la même commande.' },
  'time-out': {
    fault: 'system',
    sentence: 'La lecture a pris trop de temps et a été arrêtée. Relancez la même commande.',
  },
  'reader-crashed': {
    fault: 'system',
    sentence: 'Le lecteur s’est arrêté sur ce fichier. Relancez la même commande ; sinon, signalez-le.',
  },
} as const satisfies Record<string, { fault: 'input' | 'system'; sentence: string }>;

export type ProblemCode = keyof typeof problemCatalogue;

/** Codes in the order of the catalogue. */
export const problemCodes = Object.keys(problemCatalogue).filter(
  (code): code is ProblemCode => code in problemCatalogue,
);

export const problemSchema = z.object({
  code: z.enum(problemCodes),
  /** For a clerk: what happened and what to do, in French; never a stack trace, never the text of a page. */
  message: z.string(),
  /** Number of the page it befell, from 1; absent when the whole file is concerned. */
  page: z.int().min(1).optional(),
});

export type Problem = z.infer<typeof problemSchema>;

/**
 * @param code - what happened.
 * @param detail - a second sentence with the figures of this very case, in French, e.g. `'12 000 pages, limite 1 000.'`
 * @param page - number of the page, from 1, when only that page is concerned.
 */
export function problem(code: ProblemCode, detail = '', page?: number): Problem {
  const message = [problemCatalogue[code].sentence, detail].filter((part) => part !== '').join(' ');
  return page === undefined ? { code, message } : { code, message, page };
}
