import { type Command, InvalidArgumentError } from 'commander';
import { type EvaluateOptions } from './commands/evaluate.ts';
import { frenchHelp } from './terminal/french-usage.ts';

const examples = `
Exemples :
  liasse evaluate pieces/ --manifest verite.csv --out evaluation
  liasse evaluate pieces/ --manifest verite.csv --out evaluation --results resultats/results.jsonl

Le manifeste est un CSV dont l’en-tête nomme les colonnes : file,label et, au choix, group,lang,scan,sha256.
`;

/** Adds `liasse evaluate`. */
export function evaluateCommand(program: Command, ended: (code: number) => void): void {
  frenchHelp(program.command('evaluate'))
    .description('mesure le classement sur des fichiers dont on sait ce qu’ils sont, écrit un rapport HTML et JSON')
    .argument('<dossier>', 'dossier des fichiers')
    .requiredOption('--manifest <fichier.csv>', 'ce que chaque fichier est vraiment')
    .requiredOption('-o, --out <dossier>', 'dossier du rapport, et de l’analyse quand elle est à faire')
    .option('--results <results.jsonl>', 'résultats d’une analyse déjà faite')
    .option('--model <dossier>', 'dossier des classes propres (ou LIASSE_MODEL)')
    .option('--seed <nombre>', 'graine des intervalles', wholeNumber, 7)
    .option('--draws <nombre>', 'tirages des intervalles', wholeNumber, 2000)
    .option('--no-pictures', 'rapport sans images des pages')
    .addHelpText('after', examples)
    .action(async (folder: string, options: EvaluateOptions) => {
      const { evaluateFolder } = await import('./commands/evaluate.ts');
      ended(await evaluateFolder(folder, options));
    });
}

function wholeNumber(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Un nombre entier.');
}
