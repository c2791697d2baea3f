import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { Refusal } from '../../core/desk/call.ts';
import { type Role } from '../../core/desk/roles.ts';
import { newAccountSchema } from '../../core/desk/schemas/session.ts';
import { LiasseError } from '../../core/liasse-error.ts';
import { accountKinds, accountList } from '../../core/desk/account-items.ts';
import { DeskRecords } from '../../core/desk/desk-records.ts';
import { localTenant, openDeskData } from '../desk/desk-data.ts';
import { exitCodes } from '../exit-codes.ts';
import { printable } from '../terminal/printable.ts';

export interface NewAccountOptions {
  readonly data: string;
  readonly role: Role;
  readonly name: string;
}

/** Makes an account and shows its password. @throws LiasseError `configuration-invalid`. */
export async function addAccount(login: string, { data, role, name }: NewAccountOptions): Promise<number> {
  const deskData = openDeskData(resolve(data));
  const password = randomBytes(12).toString('base64url');
  try {
    const account = newAccountSchema.safeParse({ login, name, role, password });
    if (!account.success)
      throw new LiasseError('configuration-invalid', 'Identifiant : lettres, chiffres, point, tiret, @ ; 80 au plus.');
    await deskData.accounts.create({ id: localTenant, name: '' }, account.data, 'system');
    process.stdout.write(`${printable(account.data.login)} : mot de passe ${password}\nIl ne sera plus montré.\n`);
    return exitCodes.allRead;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new LiasseError('configuration-invalid', error.message, { cause: error });
  } finally {
    await deskData.store.close();
  }
}

/** Gives an account a new password and shows it; its sessions end. @throws LiasseError `configuration-invalid`. */
export async function resetPassword(login: string, { data }: { readonly data: string }): Promise<number> {
  const { accounts, store } = openDeskData(resolve(data));
  const password = randomBytes(12).toString('base64url');
  try {
    await accounts.setPassword(localTenant, login.trim().toLowerCase(), { password, by: 'system' });
    process.stdout.write(`${printable(login)} : mot de passe ${password}\nIl ne sera plus montré ; ses sessions sont fermées.\n`);
    return exitCodes.allRead;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new LiasseError('configuration-invalid', error.message, { cause: error });
  } finally {
    await store.close();
  }
} // prettier-ignore

/** Lists the accounts. */
export async function listAccounts({ data }: { readonly data: string }): Promise<number> {
  const { store } = openDeskData(resolve(data));
  try {
    const accounts = new DeskRecords(store).whole(localTenant, accountKinds.account, { list: accountList });
    for await (const { body } of accounts) {
      const line = [body.login, body.role, body.disabled ? 'fermé' : 'ouvert', body.name].join('\t');
      process.stdout.write(`${printable(line)}\n`);
    }
    return exitCodes.allRead;
  } finally {
    await store.close();
  }
}
