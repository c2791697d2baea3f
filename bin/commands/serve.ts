import { resolve } from 'node:path';
import { firstAdministrator, localTenant, openDeskData } from '../desk/desk-data.ts';
import { DeskServer } from '../desk/desk-server.ts';
import { onlyInstance } from '../desk/only-instance.ts';
import { exitCodes } from '../exit-codes.ts';
import { interruptible, interruption } from '../interruptible.ts';
import { loadLimits } from '../load-limits.ts';
import { parseAcceptedError } from '../parse-accepted-error.ts';

export interface ServeOptions {
  readonly data: string;
  /** Of the office, on the screen. */
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly workers: number;
  readonly limits?: string;
  /** As typed: a share, 0..1. */
  readonly acceptedError?: string;
  /** Folder of the user's own classes. */
  readonly model?: string;
}

/** Serves the review desk until it is stopped. @returns the exit code. @throws LiasseError. */
export async function serveDesk(options: ServeOptions): Promise<number> {
  const data = resolve(options.data);
  const giveBack = onlyInstance(data);
  const deskData = openDeskData(data);
  try {
    const password = await firstAdministrator(deskData, { id: localTenant, name: options.name });
    const limits = loadLimits(options.limits);
    const acceptedError = parseAcceptedError(options.acceptedError);
    const { host, model, port, workers } = options;
    const server = await DeskServer.open(deskData, { data, limits, acceptedError, host, model, port, workers, say });
    process.stdout.write(welcome(`http://${host}:${server.port}/`, data, password));
    await interruptible(async () => new Promise<never>(() => undefined), () => undefined).catch((error: unknown) => {
      if (error !== interruption) throw error;
    });
    say('Arrêt. Ce qui attend d’être lu le sera au prochain démarrage.');
    await server.close();
    return exitCodes.allRead;
  } finally {
    await deskData.store.close();
    giveBack();
  }
} // prettier-ignore

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function welcome(address: string, data: string, password: string | undefined): string {
  const account =
    password === undefined
      ? ''
      : `Premier compte : admin, mot de passe ${password}\nNotez-le : il ne sera plus montré.\n`;
  return `liasse est ouvert à ${address}\nTout est gardé dans ${data}\n${account}Ctrl-C pour arrêter.\n`;
}
