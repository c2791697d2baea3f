import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Assertions } from './assertions.ts';
import { accountInventory } from './emulator/account-inventory.ts';
import { awsEnvironment } from './emulator/aws-environment.ts';
import { type StackOutputs } from './emulator/deployment.ts';
import { destroyAll } from './emulator/destroy-all.ts';
import { Installation } from './emulator/installation.ts';
import { closeStage, openStage, type Stage } from './emulator/stage.ts';
import { until } from './emulator/until.ts';
import { loadScenarios } from './load-scenarios.ts';
import { type Scenario, type ScenarioContext } from './scenario.ts';

export interface RunSettings {
  /** Absolute, of the repository. */
  readonly repository: string;
  /** Absolute; programs are installed there and stay for the next run. */
  readonly home: string;
  /** Absolute, folder of the scenario modules. */
  readonly scenarios: string;
  /** Of the scenarios' names. */
  readonly only: RegExp;
  /** Waits before anything is destroyed. @param environment - that sends an SDK or CLI to the emulator. */
  readonly keep: (environment: Readonly<Record<string, string>>) => Promise<void>;
  /** What `cdk --app` takes; undefined for the one of `cdk.json`. */
  readonly app: string | undefined;
  /** Absolute, `liasse.deploy.json` of the emulated account. */
  readonly config: string;
  /** Functions that may run at once. */
  readonly concurrency: number;
  readonly say: (line: string) => void;
}

/** One run, from the installation to an account left empty. */
export class AwsRun {
  readonly #settings: RunSettings;
  readonly #assert = new Assertions();
  readonly #installation: Installation;
  /** All that the run writes but its logs. Not in the repository: functions would find packages there that they do not bring. */
  readonly #folder: string;
  /** Kept when something failed. */
  readonly #logs: string;

  constructor(settings: RunSettings) {
    this.#settings = settings;
    this.#installation = new Installation(join(settings.home, 'installed'));
    this.#folder = mkdtempSync(join(tmpdir(), 'liasse-aws-'));
    this.#logs = join(settings.home, 'logs');
  }

  async all(): Promise<{ passed: number; failed: number }> {
    const scenarios = await loadScenarios(this.#settings.scenarios, this.#settings.only);
    await rm(this.#logs, { recursive: true, force: true });
    for (const folder of [this.#logs, this.#installation.folder]) await mkdir(folder, { recursive: true });
    await this.#step('the emulator and Node for functions are installed', () => this.#install());
    const stage = await this.#step('the emulator and the Textract stand-in run', () => this.#open());
    try {
      await this.#onStage(stage, scenarios);
    } finally {
      await closeStage(stage);
    }
    return this.#total();
  }

  /** Deletes what the run wrote; at once, for it may be the last thing this process does. */
  removeTraces(): void {
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 10 });
    if (this.#assert.passed > 0 && this.#assert.failures.length === 0)
      rmSync(this.#logs, { recursive: true, force: true });
  }

  async #install(): Promise<void> {
    await this.#installation.emulator();
    await this.#installation.lambdaNode();
  }

  #open(): Promise<Stage> {
    const { repository, app, config, concurrency } = this.#settings;
    const [installation, folder, logs] = [this.#installation, this.#folder, this.#logs];
    return openStage({ installation, repository, folder, logs, app, config, concurrency });
  }

  async #onStage(stage: Stage, scenarios: readonly Scenario[]): Promise<void> {
    const { deployment, clients, emulator } = stage;
    await this.#step('the account is bootstrapped', () => deployment.bootstrap());
    const before = await accountInventory(clients);
    const outputs = await this.#step('the app is deployed', () => deployment.deploy());
    const shared = { outputs };
    for (const [index, scenario] of scenarios.entries()) {
      await this.#perform(scenario, this.#context(stage, { shared, tenant: `tenant-${index + 1}` }));
    }
    await this.#settings.keep(awsEnvironment(emulator.endpoint));
    await this.#step('all is destroyed', async () => {
      const { left, retained } = await destroyAll(stage, before);
      this.#assert.equal('destroying leaves nothing but what is declared retained', left, []);
      this.#settings.say(`       retained as declared: ${retained.length}`);
    });
  }

  /** A scenario's failure is counted; the next one runs all the same. */
  async #perform(scenario: Scenario, context: ScenarioContext): Promise<void> {
    const { failures } = this.#assert;
    const [failedBefore, passedBefore] = [failures.length, this.#assert.passed];
    const start = performance.now();
    await scenario.run(context).catch((error: unknown) => {
      this.#assert.fail('it ran to its end', error);
    });
    const mark = failures.length === failedBefore ? 'ok    ' : 'FAILED';
    const count = `${this.#assert.passed - passedBefore} assertions`;
    this.#settings.say(`${mark} ${scenario.name} (${count}, ${secondsSince(start)} s)`);
    for (const failure of failures.slice(failedBefore))
      this.#settings.say(`       ${failure.replaceAll('\n', '\n       ')}`);
  }

  #context(stage: Stage, { shared, tenant }: { shared: { outputs: StackOutputs }; tenant: string }): ScenarioContext {
    return {
      ...stage,
      textract: stage.textract.control,
      endpoint: stage.emulator.endpoint,
      assert: this.#assert,
      installation: this.#installation,
      output: (name) => outputNamed(shared.outputs, name),
      redeployed: (outputs) => {
        shared.outputs = { ...shared.outputs, ...outputs };
      },
      repository: this.#settings.repository,
      say: (line) => {
        this.#settings.say(`       ${line}`);
      },
      scratch: join(this.#folder, 'scratch'),
      tenant,
      until,
    };
  }

  /** A step without which nothing that follows makes sense. */
  async #step<T>(name: string, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    try {
      const result = await work();
      this.#settings.say(`-- ${name} (${secondsSince(start)} s)`);
      return result;
    } catch (error) {
      this.#assert.fail(name, error);
      throw error;
    }
  }

  #total(): { passed: number; failed: number } {
    return { passed: this.#assert.passed, failed: this.#assert.failures.length };
  }
}

function outputNamed(outputs: StackOutputs, name: string): string {
  const found = Object.values(outputs).flatMap((stack) => stack[name] ?? []);
  if (found[0] === undefined) throw new Error(`No deployed stack has an output ${name}.`);
  return found[0];
}

function secondsSince(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1);
}
