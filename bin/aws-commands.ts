import { type Command, InvalidArgumentError, Option } from 'commander';
import { type AwsBackfillOptions } from './commands/aws/backfill.ts';
import { type AwsFetchOptions } from './commands/aws/fetch.ts';
import { type AwsPurgeOptions } from './commands/aws/purge.ts';
import { type AwsRedriveOptions } from './commands/aws/redrive.ts';
import { type AwsStatusOptions } from './commands/aws/status.ts';
import { type AwsSubmitOptions } from './commands/aws/submit.ts';
import { type AwsWatchOptions } from './commands/aws/watch.ts';
import { awsExamples } from './terminal/aws-examples.ts';
import { frenchHelp } from './terminal/french-usage.ts';

type Ended = (code: number) => void;

/** The commands of `liasse aws`; each is imported when it is called. */
export function awsCommands(program: Command, ended: Ended): void {
  const aws = frenchHelp(program.command('aws'))
    .description('envoie, suit et récupère des liasses sur un déploiement AWS, et le surveille')
    .addHelpText('after', awsExamples.aws);
  submitCommand(aws, ended);
  watchCommand(aws, ended);
  fetchCommand(aws, ended);
  statusCommand(aws, ended);
  redriveCommand(aws, ended);
  backfillCommand(aws, ended);
  purgeCommand(aws, ended);
}

function subcommand(aws: Command, name: keyof typeof awsExamples, description: string): Command {
  return frenchHelp(aws.command(name))
    .helpCommand(false)
    .description(description)
    .option('--name <nom>', 'déploiement ; sinon LIASSE_DEPLOYMENT, liasse.deploy.json, ou « liasse »')
    .option('--region <région>', 'région AWS ; sinon AWS_REGION, ou celle de liasse.deploy.json')
    .addHelpText('after', awsExamples[name]);
}

function submitCommand(aws: Command, ended: Ended): void {
  subcommand(aws, 'submit', 'envoie des fichiers et des dossiers, en une liasse')
    .argument('<entrées...>', 'fichiers et dossiers à envoyer')
    .requiredOption('-t, --tenant <administration>', 'pour qui')
    .option('-b, --batch <liasse>', 'nom de la liasse ; sinon la date et l’heure')
    .addOption(new Option('--engine <moteur>', 'OCR, sinon celui du déploiement').choices(['onnx', 'textract']))
    .option('-q, --quiet', 'n’affiche ni avancement ni bilan', false)
    .action(async (inputs: string[], options: AwsSubmitOptions) => {
      const { awsSubmit } = await import('./commands/aws/submit.ts');
      ended(await awsSubmit(inputs, options));
    });
}

function watchCommand(aws: Command, ended: Ended): void {
  subcommand(aws, 'watch', 'suit une liasse jusqu’à ce qu’elle soit complète')
    .requiredOption('-t, --tenant <administration>', 'pour qui')
    .requiredOption('-b, --batch <liasse>', 'nom de la liasse')
    .addOption(new Option('--timeout <secondes>', 'cesse de suivre après cette durée').argParser(positive))
    .action(async (options: AwsWatchOptions) => {
      const { awsWatch } = await import('./commands/aws/watch.ts');
      ended(await awsWatch(options));
    });
}

function fetchCommand(aws: Command, ended: Ended): void {
  subcommand(aws, 'fetch', 'écrit results.jsonl, results.csv et words/ d’une liasse, comme « liasse analyze »')
    .requiredOption('-t, --tenant <administration>', 'pour qui')
    .requiredOption('-b, --batch <liasse>', 'nom de la liasse')
    .requiredOption('-o, --out <dossier>', 'dossier des résultats')
    .option('--partial', 'écrit ce qui est là même si la liasse n’est pas complète', false)
    .option('--no-bom', 'results.csv sans marque d’ordre des octets')
    .option('--allow-rejected', 'code de sortie 0 même si des fichiers sont refusés', false)
    .option('-q, --quiet', 'n’affiche pas de bilan', false)
    .action(async (options: AwsFetchOptions) => {
      const { awsFetch } = await import('./commands/aws/fetch.ts');
      ended(await awsFetch(options));
    });
}

function statusCommand(aws: Command, ended: Ended): void {
  subcommand(aws, 'status', 'dit comment va le déploiement : files, rebuts, retards, liasses ouvertes')
    .option('-t, --tenant <administration>', 'cette administration seule')
    .option('-b, --batch <liasse>', 'cette liasse seule')
    .addOption(
      new Option('--overdue <minutes>', 'attente au-delà de laquelle il faut voir').argParser(positive).default(60),
    ) // prettier-ignore
    .action(async (options: AwsStatusOptions) => {
      const { awsStatus } = await import('./commands/aws/status.ts');
      ended(await awsStatus(options));
    });
}

function redriveCommand(aws: Command, ended: Ended): void {
  subcommand(aws, 'redrive', 'remet en file les messages au rebut, ou fait relire les fichiers en échec')
    .option('--failed', 'fait relire les fichiers en échec d’une liasse', false)
    .option('-t, --tenant <administration>', 'avec --failed : pour qui')
    .option('-b, --batch <liasse>', 'avec --failed : nom de la liasse')
    .option('--dry-run', 'dit combien, sans rien faire', false)
    .action(async (options: AwsRedriveOptions) => {
      const { awsRedrive } = await import('./commands/aws/redrive.ts');
      ended(await awsRedrive(options));
    });
}

function backfillCommand(aws: Command, ended: Ended): void {
  subcommand(aws, 'backfill', 'fait lire tout ce qui est déjà déposé sous un préfixe')
    .requiredOption('-p, --prefix <préfixe>', 'drop/<administration>/…')
    .option('--dry-run', 'dit combien de fichiers, sans rien faire', false)
    .action(async (options: AwsBackfillOptions) => {
      const { awsBackfill } = await import('./commands/aws/backfill.ts');
      ended(await awsBackfill(options));
    });
}

function purgeCommand(aws: Command, ended: Ended): void {
  subcommand(aws, 'purge', 'détruit une liasse, ou un fichier d’une liasse, avant son jour')
    .requiredOption('-t, --tenant <administration>', 'pour qui')
    .requiredOption('-b, --batch <liasse>', 'nom de la liasse')
    .option('--source <nom>', 'ce fichier seul, par son nom dans les résultats')
    .option('--yes', 'détruit ; sans elle, dit seulement ce qui le serait', false)
    .action(async (options: AwsPurgeOptions) => {
      const { awsPurge } = await import('./commands/aws/purge.ts');
      ended(await awsPurge(options));
    });
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value > 0) return value;
  throw new InvalidArgumentError('Un nombre positif.');
}
