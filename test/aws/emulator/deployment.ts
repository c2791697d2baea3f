import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { account, awsEnvironment, region } from './aws-environment.ts';
import { runCommand } from './run-command.ts';

/** By stack, then by name of the output. */
const outputsSchema = z.record(z.string(), z.record(z.string(), z.string()));
export type StackOutputs = z.infer<typeof outputsSchema>;

export interface DeploymentSettings {
  /** Absolute, of the repository. */
  readonly repository: string;
  /** Absolute; the assembly and the outputs go there. */
  readonly folder: string;
  /** Absolute. */
  readonly logs: string;
  /** Of the emulator. */
  readonly endpoint: string;
  /** What `cdk --app` takes; undefined for the one of `cdk.json`. */
  readonly app: string | undefined;
  /** Absolute, `liasse.deploy.json` of the emulated account. */
  readonly config: string;
}

/** Seconds that a message whose handling failed stays hidden: on AWS six times the function's time-out. */
const visibilitySeconds = 20;

/** Which stacks, from where. */
export interface StackChoice {
  /** @default all */
  readonly stacks?: readonly string[];
  /** Another app or a synthesised assembly, e.g. of the previous release. */
  readonly app?: string;
  /** Absolute, another `liasse.deploy.json`. */
  readonly config?: string;
  /** Absolute, where it is synthesised to: other stacks than those of the run must not take their place. @default `assembly` */
  readonly output?: string;
}

/** The CDK app on the emulator, by the unmodified `cdk` command. */
export class Deployment {
  readonly #settings: DeploymentSettings;

  constructor(settings: DeploymentSettings) {
    this.#settings = settings;
  }

  /** Folder of the synthesised templates. */
  get assembly(): string {
    return join(this.#settings.folder, 'cdk.out');
  }

  async bootstrap(): Promise<void> {
    // Away from cdk.json: the app need not be built for it.
    await this.#cdk(['bootstrap', `aws://${account}/${region}`], { seconds: 120, folder: this.#settings.folder });
  }

  async synth(choice: StackChoice = {}): Promise<void> {
    await this.#cdk(['synth', '--quiet', ...this.#app(choice)], { ...choice, seconds: 120 });
  }

  async deploy(choice: StackChoice = {}): Promise<StackOutputs> {
    const outputs = join(this.#settings.folder, 'outputs.json');
    const options = ['--require-approval', 'never', '--outputs-file', outputs];
    const given = ['deploy', ...this.#app(choice), ...stacksOf(choice), ...options];
    await this.#cdk(given, { ...choice, seconds: 300 });
    return outputsSchema.parse(JSON.parse(await readFile(outputs, 'utf8')));
  }

  async destroy(choice: StackChoice = {}): Promise<void> {
    const given = ['destroy', '--force', ...this.#app(choice), ...stacksOf(choice)];
    await this.#cdk(given, { ...choice, seconds: 180 });
  }

  #app(choice: StackChoice): string[] {
    const app = choice.app ?? this.#settings.app;
    // The emulator refuses the role that publishes files: `emulated` makes the app deploy as the caller.
    const context = ['emulated=true', `visibilitySeconds=${visibilitySeconds}`].flatMap((pair) => ['--context', pair]);
    return [...(app === undefined ? [] : ['--app', app]), ...context, '--output', choice.output ?? this.assembly];
  }

  #cdk(given: readonly string[], options: { seconds: number; config?: string; folder?: string }): Promise<string> {
    const { repository, folder, logs, endpoint } = this.#settings;
    const [verb = 'cdk'] = given;
    const command = {
      program: process.execPath,
      arguments: [join(repository, 'node_modules/aws-cdk/bin/cdk'), ...given],
      environment: {
        ...awsEnvironment(endpoint),
        CDK_DEFAULT_ACCOUNT: account,
        CDK_DEFAULT_REGION: region,
        LIASSE_DEPLOY_CONFIG: options.config ?? this.#settings.config,
        CI: 'true',
        HOME: join(folder, 'home'),
        // Bundling, if any, finds the programs of the repository first.
        PATH: [join(process.execPath, '..'), join(repository, 'node_modules/.bin'), '/usr/bin', '/bin'].join(':'),
        TMPDIR: join(folder, 'tmp'),
      },
      folder: options.folder ?? repository,
      log: join(logs, `cdk-${verb}.log`),
    };
    return runCommand(command, options.seconds);
  }
}

function stacksOf({ stacks }: StackChoice): readonly string[] {
  return stacks ?? ['--all'];
}
