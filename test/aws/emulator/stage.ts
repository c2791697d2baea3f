import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { awsClients, type AwsClients } from './aws-clients.ts';
import { Deployment } from './deployment.ts';
import { Emulator } from './emulator.ts';
import { type Installation } from './installation.ts';
import { TextractProcess } from './textract-process.ts';

export interface StageSettings {
  readonly installation: Installation;
  /** Absolute, of the repository. */
  readonly repository: string;
  /** Absolute; all that a run writes but its logs. */
  readonly folder: string;
  /** Absolute. */
  readonly logs: string;
  /** What `cdk --app` takes; undefined for the one of `cdk.json`. */
  readonly app: string | undefined;
  /** Absolute, `liasse.deploy.json` of the emulated account. */
  readonly config: string;
  /** Functions that may run at once. */
  readonly concurrency: number;
}

/** An emulated account, empty, and what it takes to fill it. */
export interface Stage {
  readonly clients: AwsClients;
  readonly deployment: Deployment;
  readonly emulator: Emulator;
  readonly textract: TextractProcess;
}

/** Starts the emulator and the Textract stand-in. */
export async function openStage(settings: StageSettings): Promise<Stage> {
  const { folder, repository, logs } = settings;
  for (const name of ['tmp', 'home', 'scratch']) await mkdir(join(folder, name), { recursive: true });
  const textract = await TextractProcess.start({ repository, logs });
  const emulator = await Emulator.start({ ...settings, textract: textract.endpoint });
  const { endpoint } = emulator;
  return { textract, emulator, clients: awsClients(endpoint), deployment: new Deployment({ ...settings, endpoint }) };
}

export async function closeStage({ clients, emulator, textract }: Stage): Promise<void> {
  for (const client of Object.values({ ...clients })) client.destroy();
  await Promise.all([emulator.stop(), textract.stop()]);
}
