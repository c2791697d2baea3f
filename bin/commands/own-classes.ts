import { LiasseError } from '../../core/liasse-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { printable } from '../terminal/printable.ts';
import { openOwnFolder } from '../trainer.ts';

interface ModelOptions {
  readonly model?: string;
}

/** Prints the user's own classes. @returns the exit code. @throws LiasseError. */
export async function listClasses({ model }: ModelOptions): Promise<number> {
  const folder = openOwnFolder(model);
  const rows = ((await folder.current())?.head.rows ?? []).filter(({ own }) => own);
  const lines = rows.map(({ label, documents, description }) =>
    printable(`${label}  ${documents} exemples  ${description}`),
  );
  const version = `Version ${await folder.currentNumber()} (dernière : ${await folder.lastNumber()})`;
  process.stdout.write(`${[version, ...lines].join('\n')}\n`);
  return exitCodes.allRead;
}

/** Takes a class out, as a new version. @returns the exit code. @throws LiasseError. */
export async function removeClass(name: string, { model }: ModelOptions): Promise<number> {
  const folder = openOwnFolder(model);
  const current = await folder.current();
  if (current?.head.rows.some(({ own, label }) => own && label === name) !== true) {
    throw new LiasseError(
      'configuration-invalid',
      `« ${name} » n’est pas une classe propre. Voir : liasse classes list.`,
    );
  }
  const version = (await folder.lastNumber()) + 1;
  const head = { ...current.head, version, rows: current.head.rows.filter(({ label }) => label !== name) };
  await folder.promote({ head, pages: current.pages.filter(({ label }) => label !== name), duel: null });
  process.stdout.write(`Classe ${name} retirée, version ${version}.\n`);
  return exitCodes.allRead;
}

/** Goes back to an earlier version. @returns the exit code. @throws LiasseError. */
export async function rollBack({ model, to }: ModelOptions & { readonly to?: string }): Promise<number> {
  const folder = openOwnFolder(model);
  const number = to === undefined ? (await folder.currentNumber()) - 1 : Number(to);
  if (!Number.isInteger(number) || number < 0) {
    throw new LiasseError('configuration-invalid', 'Aucune version d’avant : le modèle livré est seul en usage.');
  }
  await folder.use(number);
  process.stdout.write(`Version ${number} en usage.\n`);
  return exitCodes.allRead;
}
