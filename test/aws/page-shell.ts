import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { type PageStep } from '../fixtures/page-steps.ts';
import { awsEnvironment } from './emulator/aws-environment.ts';
import { runCommand } from './emulator/run-command.ts';
import { type ScenarioContext } from './scenario.ts';

/** Of the longest step, npm's included. */
const seconds = 420;

/** A shell in which the steps of a page are typed, one after the other: its folder and exported variables last. */
export class PageShell {
  /** Absolute, where the first step begins. */
  readonly folder: string;
  readonly #environment: Readonly<Record<string, string>>;

  private constructor(folder: string, environment: Readonly<Record<string, string>>) {
    this.folder = folder;
    this.#environment = environment;
  }

  /**
   * What `cdk` must know of the emulator is said in the user's own `~/.cdk.json`, so that the commands of the page stay as they are.
   *
   * @param folder - absolute; made.
   */
  static async open(folder: string, { endpoint, installation, repository }: ScenarioContext): Promise<PageShell> {
    const [home, temporary] = [join(folder, 'home'), join(folder, 'tmp')];
    for (const path of [home, temporary]) await mkdir(path, { recursive: true });
    const context = { emulated: 'true', visibilitySeconds: '20' };
    await writeFile(join(home, '.cdk.json'), JSON.stringify({ context }));
    // The repository may belong to somebody else than who runs the checks.
    await writeFile(join(home, '.gitconfig'), '[safe]\n\tdirectory = *\n[advice]\n\tdetachedHead = false\n');
    const path = [dirname(process.execPath), await installation.awsCli(), '/usr/bin', '/bin'];
    const shell = new PageShell(folder, {
      ...packageSources(),
      ...awsEnvironment(endpoint),
      HOME: home,
      TMPDIR: temporary,
      PATH: path.join(delimiter),
      CI: 'true',
      // Nobody sits there to say yes.
      CDK_YES: 'true',
      LIASSE_REPOSITORY: join(folder, 'origin.git'),
    });
    await shell.#publish(repository);
    return shell;
  }

  /** @returns what the commands print. @throws Error when they end with another exit code than the page says. */
  async run({ name, exitCode, script }: PageStep): Promise<string> {
    const state = join(this.folder, 'shell-state');
    const lines = [
      exitCode === 0 ? 'set -eo pipefail' : 'set -o pipefail',
      `if [ -f '${state}' ]; then . '${state}'; fi`,
      script.trimEnd(),
      `code=$?; if [ $code -ne ${exitCode} ]; then echo "ended with $code"; exit 1; fi`,
      `{ export -p; echo "cd '$PWD'"; } > '${state}'`,
    ];
    const log = join(this.folder, `${name.replaceAll(' ', '-')}.log`);
    const [environment, folder] = [this.#environment, this.folder];
    const command = { program: '/bin/bash', arguments: ['-c', lines.join('\n')], environment, folder, log };
    return runCommand(command, seconds);
  }

  /** What is committed, as the address that people clone from; the repository itself may stand on no branch. */
  async #publish(repository: string): Promise<void> {
    const script = [
      `git clone --quiet --bare '${repository}' origin.git`,
      `git -C origin.git update-ref refs/heads/published "$(git -C '${repository}' rev-parse HEAD)"`,
      'git -C origin.git symbolic-ref HEAD refs/heads/published',
    ].join('\n');
    await this.run({ name: 'publish', exitCode: 0, script });
  }
}

/** Where this machine gets its packages, and how it trusts that place; those it has already are not fetched again. */
function packageSources(): Record<string, string> {
  const known = /^(npm_config_(cache|registry|userconfig)|(https?|no)_proxy|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE)$/i;
  const found = Object.entries(process.env).flatMap(([name, value]) =>
    known.test(name) && value !== undefined ? [[name, value] as const] : [],
  );
  return { ...Object.fromEntries(found), npm_config_prefer_offline: 'true' };
}
