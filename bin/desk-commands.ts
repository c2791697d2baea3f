import { type Command, InvalidArgumentError, Option } from 'commander';
import { roles } from '../core/desk/roles.ts';
import { type NewAccountOptions } from './commands/desk-accounts.ts';
import { type ServeOptions } from './commands/serve.ts';
import { frenchHelp } from './terminal/french-usage.ts';
import { workersOption } from './workers-option.ts';

const serveExamples = `
Exemples :
  liasse serve --data ~/liasse                    ouvre le bureau de relecture sur cette machine
  liasse serve --data /srv/liasse --host 0.0.0.0  l’ouvre au réseau local ; mettez un serveur TLS devant

Sauvegarde : arrêtez, copiez le dossier, redémarrez. Voir docs/review.md.`;

/** The review desk: served, its accounts, its audit. */
export function deskCommands(program: Command, ended: (code: number) => void): void {
  serveCommand(program, ended);
  accountCommands(program, ended);
  auditCommand(program, ended);
}

function serveCommand(program: Command, ended: (code: number) => void): void {
  frenchHelp(program.command('serve'))
    .description('ouvre le bureau de relecture : déposer, réviser, chercher, piloter, dans un navigateur')
    .addOption(dataOption())
    .option('--name <nom>', 'nom du service, montré à l’écran', 'Mon service')
    .option('--host <adresse>', 'adresse où écouter', '127.0.0.1')
    .addOption(new Option('--port <nombre>', 'port où écouter ; 0 : un port libre').default(8080).argParser(portOf))
    .addOption(workersOption())
    .option('--limits <fichier.json>', 'limites à changer ; voir « liasse doctor »')
    .option('--accepted-error <part>', 'part d’erreurs admise parmi les documents acceptés')
    .option('--model <dossier>', 'dossier des classes propres (ou LIASSE_MODEL)')
    .addHelpText('after', serveExamples)
    .action(async (options: ServeOptions) => {
      const { serveDesk } = await import('./commands/serve.ts');
      ended(await serveDesk(options));
    });
}

function accountCommands(program: Command, ended: (code: number) => void): void {
  const accounts = frenchHelp(program.command('accounts')).description('comptes du bureau de relecture');
  frenchHelp(accounts.command('add'))
    .description('crée un compte et montre son mot de passe une fois')
    .argument('<identifiant>', 'lettres, chiffres, point, tiret ou adresse')
    .addOption(dataOption())
    .addOption(new Option('--role <rôle>', 'ce qu’il peut faire').choices([...roles]).default('analyst'))
    .requiredOption('--name <nom>', 'nom montré aux autres')
    .action(async (login: string, options: NewAccountOptions) => {
      const { addAccount } = await import('./commands/desk-accounts.ts');
      ended(await addAccount(login, options));
    });
  frenchHelp(accounts.command('password'))
    .description('donne un nouveau mot de passe à un compte, montré une fois, et ferme ses sessions')
    .argument('<identifiant>', 'identifiant du compte')
    .addOption(dataOption())
    .action(async (login: string, options: { data: string }) => {
      const { resetPassword } = await import('./commands/desk-accounts.ts');
      ended(await resetPassword(login, options));
    });
  frenchHelp(accounts.command('list'))
    .description('liste les comptes')
    .addOption(dataOption())
    .action(async (options: { data: string }) => {
      const { listAccounts } = await import('./commands/desk-accounts.ts');
      ended(await listAccounts(options));
    });
}

function auditCommand(program: Command, ended: (code: number) => void): void {
  const audit = frenchHelp(program.command('audit')).description('journal du bureau de relecture');
  frenchHelp(audit.command('verify'))
    .description('vérifie que le journal est entier ; sinon nomme la première entrée altérée')
    .addOption(dataOption())
    .action(async (options: { data: string }) => {
      const { verifyAudit } = await import('./commands/verify-audit.ts');
      ended(await verifyAudit(options));
    });
}

function dataOption(): Option {
  return new Option('-d, --data <dossier>', 'dossier où tout est gardé').makeOptionMandatory();
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError('Un nombre entier de 0 à 65535.');
}
