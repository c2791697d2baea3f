import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { region } from './aws-environment.ts';
import { freePort } from './free-port.ts';
import { type Installation } from './installation.ts';
import { ProcessGroup } from './process-group.ts';
import { until } from './until.ts';

export interface EmulatorSettings {
  readonly installation: Installation;
  /** Absolute; all that the emulator writes lies in it. */
  readonly folder: string;
  /** Absolute. */
  readonly logs: string;
  /** Absolute, of the repository. */
  readonly repository: string;
  /** Of the Textract stand-in. */
  readonly textract: string;
  /** Functions that may run at once; each holds a process and an unpacked copy of its code. */
  readonly concurrency: number;
}

/** A running MiniStack, its permissions enforced. */
export class Emulator {
  readonly endpoint: string;
  readonly #process: ProcessGroup;

  private constructor(endpoint: string, group: ProcessGroup) {
    this.endpoint = endpoint;
    this.#process = group;
  }

  /** @returns once it answers. */
  static async start(settings: EmulatorSettings): Promise<Emulator> {
    const { installation, folder, logs } = settings;
    const program = await installation.emulator();
    const port = await freePort();
    const environment = await emulatorEnvironment(settings, port);
    const group = ProcessGroup.start({ program, arguments: [], environment, folder, log: join(logs, 'emulator.log') });
    const emulator = new Emulator(`http://127.0.0.1:${port}`, group);
    await until('the emulator answers', () => emulator.#answers(), { seconds: 30, pause: 50 });
    return emulator;
  }

  get pid(): number {
    return this.#process.pid;
  }

  async stop(): Promise<void> {
    await this.#process.stop();
  }

  async #answers(): Promise<boolean> {
    const response = await fetch(`${this.endpoint}/_ministack/ready`).catch(() => undefined);
    return response?.ok === true;
  }
}

/** Nothing of the caller's but its certificates' place: what functions see is what is written here. */
async function emulatorEnvironment(settings: EmulatorSettings, port: number): Promise<Record<string, string>> {
  const { installation, folder, textract, concurrency } = settings;
  const [temporary, home] = [join(folder, 'tmp'), join(folder, 'home')];
  await Promise.all([temporary, home].map((path) => mkdir(path, { recursive: true })));
  return {
    PATH: `${await installation.lambdaNode()}:/usr/bin:/bin`,
    TMPDIR: temporary,
    HOME: home,
    STATE_DIR: join(folder, 'state'),
    GATEWAY_PORT: String(port),
    BIND_HOST: '127.0.0.1',
    AUTH: 'true',
    MINISTACK_REGION: region,
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    LAMBDA_ACCOUNT_CONCURRENCY: String(concurrency),
    // It would listen on a port of its own, on every interface.
    IOT_MTLS_ENABLED: '0',
    NODE_PATH: await runtimeSdk(settings),
    AWS_ENDPOINT_URL_TEXTRACT: textract,
  };
}

/** What the Lambda runtime brings along: CDK's own functions import the SDK from it, and hang the deployment without. */
async function runtimeSdk({ folder, repository }: EmulatorSettings): Promise<string> {
  const sdk = join(folder, 'runtime-sdk');
  await mkdir(sdk, { recursive: true });
  for (const scope of ['@aws-sdk', '@smithy']) {
    await symlink(join(repository, 'node_modules', scope), join(sdk, scope));
  }
  return sdk;
}
