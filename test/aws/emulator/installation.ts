import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyPatches } from './apply-patches.ts';
import { runCommand } from './run-command.ts';
import { sourcePatches } from './source-patches.ts';

/** Node of the Lambda runtime: the newest 24 that npm has; its package holds the program itself, no script runs. */
const lambdaNode = { name: `node-${process.platform}-${process.arch}`, version: '24.9.0' };

/** Programs in a folder of their own, kept from one run to the next. */
export class Installation {
  /** Absolute. */
  readonly folder: string;

  /** @param folder - absolute; made when absent. */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** The emulator, patched; installed when it is not there or not this version. */
  async emulator(): Promise<string> {
    const requirements = fileURLToPath(new URL('requirements.txt', import.meta.url));
    const folder = join(this.folder, 'emulator');
    const key = (await readFile(requirements, 'utf8')) + JSON.stringify(sourcePatches);
    await installOnce(folder, key, async () => {
      await this.#pythonPackages(folder, requirements);
      await applyPatches(await this.#packageRoot(folder), sourcePatches);
    });
    return join(folder, 'bin', 'ministack');
  }

  /** Folder of cfn-lint and checkov, which read templates. */
  async templateChecks(): Promise<string> {
    return this.#programs('checks');
  }

  /** Folder of the AWS CLI, which docs/deploy.md calls. */
  async awsCli(): Promise<string> {
    return this.#programs('cli');
  }

  /** Folder that holds the program `node` that functions run on. */
  async lambdaNode(): Promise<string> {
    const { name, version } = lambdaNode;
    const folder = join(this.folder, 'lambda-node');
    await installOnce(folder, `${name}@${version}`, async () => {
      await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true }));
      const options = ['--ignore-scripts', '--no-save', '--no-package-lock', '--no-audit', '--no-fund'];
      await this.#run('npm', ['install', ...options, `${name}@${version}`], folder);
    });
    return join(folder, 'node_modules', name, 'bin');
  }

  /** Python programs in a folder of their own, as `<name>-requirements.txt` pins them. @returns where they are. */
  async #programs(name: string): Promise<string> {
    const requirements = fileURLToPath(new URL(`${name}-requirements.txt`, import.meta.url));
    const folder = join(this.folder, name);
    await installOnce(folder, await readFile(requirements, 'utf8'), () => this.#pythonPackages(folder, requirements));
    return join(folder, 'bin');
  }

  async #pythonPackages(folder: string, requirements: string): Promise<void> {
    await this.#run('python3', ['-m', 'venv', folder], this.folder);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--requirement', requirements];
    await this.#run(join(folder, 'bin', 'python'), pip, this.folder);
  }

  async #packageRoot(folder: string): Promise<string> {
    const print = 'import ministack, pathlib; print(pathlib.Path(ministack.__file__).parent)';
    return (await this.#run(join(folder, 'bin', 'python'), ['-c', print], this.folder)).trim();
  }

  #run(program: string, given: readonly string[], folder: string): Promise<string> {
    const log = join(this.folder, 'install.log');
    return runCommand({ program, arguments: given, environment: inherited(), folder, log }, 600);
  }
}

/** Does the work unless it was done with the same key; a half-done one is begun anew. */
async function installOnce(folder: string, key: string, install: () => Promise<void>): Promise<void> {
  const stamp = join(folder, '.installed');
  const digest = createHash('sha256').update(key).digest('hex');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === digest) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await install();
  await writeFile(stamp, digest);
}

/** Installers need the caller's: proxies, certificates, where packages come from. */
function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
