import { type Command } from 'commander';
import { frenchHelp } from './terminal/french-usage.ts';

const classExamples = `
Exemples :
  liasse classes add pass_culture --examples exemples/ --model mon-modele --description "Attestation du pass Culture"
  liasse analyze dossier/ --out resultats --model mon-modele
  liasse classes list --model mon-modele
  liasse classes rollback --model mon-modele           revient à la version d’avant

Cinq exemples suffisent pour commencer. Le dossier du modèle garde des nombres, jamais le texte des exemples.
`;

const trainExamples = `
Exemple :
  liasse train --from-corrections corrections.csv --results resultats --model mon-modele

corrections.csv : sha256,firstPage,lastPage,label et, au choix, group ; ou un objet JSON par ligne (.jsonl).
`;

const modelOption = ['--model <dossier>', 'dossier des classes propres (ou LIASSE_MODEL)'] as const;

/** Adds `liasse classes` and `liasse train`. */
export function ownClassCommands(program: Command, ended: (code: number) => void): void {
  const classes = frenchHelp(program.command('classes')).description('classes propres à l’administration');
  classes.addHelpText('after', classExamples);
  addCommand(classes, ended);
  versionCommands(classes, ended);
  frenchHelp(program.command('train'))
    .description('apprend des corrections d’une personne ; refuse ce qui serait moins juste qu’avant')
    .requiredOption('--from-corrections <fichier>', 'corrections, .csv ou .jsonl')
    .requiredOption('--results <dossier>', 'dossier --out de l’analyse corrigée')
    .option(...modelOption)
    .addHelpText('after', trainExamples)
    .action(async (options: { fromCorrections: string; results: string; model?: string }) => {
      ended(await (await import('./commands/train.ts')).trainFromCorrections(options));
    });
}

function addCommand(classes: Command, ended: (code: number) => void): void {
  frenchHelp(classes.command('add'))
    .description('apprend une classe sur des exemples ; refuse ce qui serait moins juste qu’avant')
    .argument('<nom>', 'lettres minuscules, chiffres et _')
    .requiredOption('--examples <dossier>', 'fichiers de la classe ; un sous-dossier par source')
    .option('--description <texte>', 'ce que c’est', '')
    .option(...modelOption)
    .addHelpText('after', classExamples)
    .action(async (name: string, options: { examples: string; description: string; model?: string }) => {
      ended(await (await import('./commands/add-class.ts')).addClass(name, options));
    });
}

function versionCommands(classes: Command, ended: (code: number) => void): void {
  frenchHelp(classes.command('list'))
    .description('liste les classes propres et la version en usage')
    .option(...modelOption)
    .action(async (options: { model?: string }) => {
      ended(await (await import('./commands/own-classes.ts')).listClasses(options));
    });
  frenchHelp(classes.command('remove'))
    .description('retire une classe ; les versions d’avant restent')
    .argument('<nom>', 'classe à retirer')
    .option(...modelOption)
    .action(async (name: string, options: { model?: string }) => {
      ended(await (await import('./commands/own-classes.ts')).removeClass(name, options));
    });
  frenchHelp(classes.command('rollback'))
    .description('revient à une version d’avant, aussi après « liasse train »')
    .option('--to <version>', 'version ; 0 pour le modèle livré seul ; celle d’avant par défaut')
    .option(...modelOption)
    .action(async (options: { model?: string; to?: string }) => {
      ended(await (await import('./commands/own-classes.ts')).rollBack(options));
    });
}
