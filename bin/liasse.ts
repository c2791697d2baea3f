#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import { awsCommands } from './aws-commands.ts';
import { type AnalyzeOptions } from './commands/analyze.ts';
import { type ExplainOptions } from './commands/explain.ts';
import { type ExportOptions } from './commands/export.ts';
import { deskCommands } from './desk-commands.ts';
import { evaluateCommand } from './evaluate-command.ts';
import { exitCodes } from './exit-codes.ts';
import { ownClassCommands } from './own-class-commands.ts';
import { programVersion } from './package-root.ts';
import { examples, frenchHelp, frenchUsageError } from './terminal/french-usage.ts';
import { reportError } from './terminal/report-error.ts';
import { workersOption } from './workers-option.ts';

// Each command is imported when it is called: `liasse --help` waits for nothing.

process.exitCode = await main(process.argv);

async function main(argv: readonly string[]): Promise<number> {
  ignoreClosedPipes();
  let code: number = exitCodes.allRead;
  const program = commands((result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv]);
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportError(error);
    if (error.exitCode === 0) return exitCodes.allRead;
    process.stderr.write(frenchUsageError(error));
    return exitCodes.usage;
  }
}

function commands(ended: (code: number) => void): Command {
  const program = frenchHelp(new Command('liasse'))
    .description(
      'Lit les pièces d’un dossier, y trouve les documents et dit ce que chacun est. Rien ne sort de la machine.',
    )
    .version(programVersion(), '-V, --version', 'affiche la version')
    .addHelpText('after', examples);
  analyzeCommand(program, ended);
  explainCommand(program, ended);
  exportCommand(program, ended);
  frenchHelp(program.command('doctor'))
    .description('vérifie l’installation : Node.js, modèles, limites, machine')
    .action(async () => {
      const { doctor } = await import('./commands/doctor.ts');
      ended(await doctor());
    });
  evaluateCommand(program, ended);
  ownClassCommands(program, ended);
  deskCommands(program, ended);
  awsCommands(program, ended);
  return program;
}

function analyzeCommand(program: Command, ended: (code: number) => void): void {
  frenchHelp(program.command('analyze'))
    .description('lit des fichiers et des dossiers, écrit results.jsonl et results.csv')
    .argument('<entrées...>', 'fichiers et dossiers à lire')
    .requiredOption(
      '-o, --out <dossier>',
      'dossier des résultats et de l’état ; la même commande y reprend une lecture interrompue',
    )
    .addOption(workersOption())
    .option('--limits <fichier.json>', 'limites à changer ; voir « liasse doctor »')
    .option(
      '--accepted-error <part>',
      'part d’erreurs admise parmi les documents acceptés : 0.005, 0.01, 0.02, 0.05 ou 0.1',
    )
    .option('--model <dossier>', 'dossier des classes propres (ou LIASSE_MODEL) ; voir « liasse classes »')
    .option('--no-bom', 'results.csv sans marque d’ordre des octets')
    .option('--fresh', 'relit tout, sans reprendre ce qui a déjà été lu', false)
    .option('--allow-rejected', 'code de sortie 0 même si des fichiers sont refusés', false)
    .option('-q, --quiet', 'n’affiche ni avancement ni bilan', false)
    .action(async (inputs: string[], options: AnalyzeOptions) => {
      const { analyze } = await import('./commands/analyze.ts');
      ended(await analyze(inputs, options));
    });
}

function explainCommand(program: Command, ended: (code: number) => void): void {
  frenchHelp(program.command('explain'))
    .description('dit pourquoi un fichier a son étiquette : mots, règles, doutes')
    .argument('<fichier>', 'fichier à expliquer')
    .option('-o, --out <dossier>', 'dossier d’une analyse déjà faite ; sinon le fichier est lu sans rien garder')
    .option('--model <dossier>', 'dossier des classes propres (ou LIASSE_MODEL)')
    .action(async (file: string, options: ExplainOptions) => {
      const { explain } = await import('./commands/explain.ts');
      ended(await explain(file, options));
    });
}

function exportCommand(program: Command, ended: (code: number) => void): void {
  frenchHelp(program.command('export'))
    .description('redonne les résultats d’une analyse')
    .requiredOption('--from <dossier>', 'dossier --out de l’analyse')
    .addOption(new Option('--format <format>', 'format').choices(['csv', 'jsonl']).default('csv'))
    .option('--output <fichier>', 'fichier à écrire, - pour la sortie standard', '-')
    .option('--no-bom', 'CSV sans marque d’ordre des octets')
    .action(async (options: ExportOptions) => {
      const { exportResults } = await import('./commands/export.ts');
      ended(await exportResults(options));
    });
}

/** `liasse … | head` closes the pipe early: that is no fault. */
function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
