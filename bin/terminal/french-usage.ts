import { type Command, type CommanderError } from 'commander';
import { printable } from './printable.ts';

/** Shown under `liasse --help`. */
export const examples = `
Exemples :
  liasse analyze dossier/ --out resultats              lit tout un dossier
  liasse analyze a.pdf b.jpg --out resultats -w 2      lit deux fichiers, avec deux processus
  liasse explain a.pdf --out resultats                 dit pourquoi a.pdf a son étiquette
  liasse export --from resultats --format jsonl        redonne les résultats
  liasse doctor                                        vérifie l’installation
  liasse aws --help                                    sur un déploiement AWS

Codes de sortie : 0 tout est lu ; 3 des fichiers sont refusés ou en échec ; 2 usage, configuration ou installation.
`;

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Usage :',
  'Arguments:': 'Arguments :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
};

/** Commander's sentences, and ours. */
const sentences: readonly (readonly [RegExp, string])[] = [
  [/^error: /, ''],
  [/unknown option '(.*?)'/, 'option inconnue : $1'],
  [/unknown command '(.*?)'/, 'commande inconnue : $1'],
  [/\(Did you mean one of (.*?)\?\)/, 'Vouliez-vous dire : $1 ?'],
  [/\(Did you mean (.*?)\?\)/, 'Vouliez-vous dire : $1 ?'],
  [/required option '(.*?)' not specified/, 'il manque l’option $1'],
  [/missing required argument '(.*?)'/, 'il manque $1'],
  [/option '(.*?)' argument missing/, 'il manque la valeur de l’option $1'],
  [
    /option '(.*?)' argument '(.*?)' is invalid\. Allowed choices are (.*?)\./,
    'option $1 : « $2 » n’est pas possible ; au choix : $3.',
  ],
  [/option '(.*?)' argument '(.*?)' is invalid\./, 'option $1 : « $2 » n’est pas possible.'],
  [
    /too many arguments( for '(.*?)')?\. Expected (\d+) arguments? but got (\d+)\b.*/,
    'trop d’arguments : $3 attendu(s), $4 donné(s)',
  ],
];

/** Turns a command's help to French. Errors are left to {@link frenchUsageError}. */
export function frenchHelp(command: Command): Command {
  return command
    .helpOption('-h, --help', 'affiche cette aide')
    .helpCommand('help [commande]', 'affiche l’aide d’une commande')
    .configureHelp({ styleTitle: (title) => titles[title] ?? title, styleOptionDescription: frenchDetails })
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
}

/** Commander's own words behind an option. */
function frenchDetails(description: string): string {
  return description
    .replace(/ \(default: false\)$/, '')
    .replace('(choices: ', '(au choix : ')
    .replace(/\b(default: )/, 'par défaut : ');
}

/** What is wrong with the command line, in French, and where to look. */
export function frenchUsageError(error: CommanderError): string {
  // Without a command, commander shows the help as an error.
  if (error.code === 'commander.help') return '';
  const message = sentences.reduce((text, [pattern, french]) => text.replace(pattern, french), error.message);
  return `liasse : ${message.split('\n').map(printable).join('\n')}\nVoir : liasse --help\n`;
}
