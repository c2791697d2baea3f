import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { ScryptPasswords } from '../../adapters/local/scrypt-passwords.ts';
import { SqliteDeskStore } from '../../adapters/local/sqlite-desk-store.ts';
import { Accounts } from '../../core/desk/accounts.ts';
import { accountList, type Tenant } from '../../core/desk/account-items.ts';

/** What one machine keeps for its one office. */
export const localTenant = 'local';

/** Ids: letters and digits, 26 of them at most. */
export function newId(): string {
  return randomUUID().replaceAll('-', '').slice(0, 20);
}

/** 256 bits, letters and digits. */
export function newSecret(): string {
  return randomBytes(32).toString('hex');
}

export function now(): string {
  return new Date().toISOString();
}

/** The store of a data folder, and who may sign in to it. */
export interface DeskData {
  readonly store: SqliteDeskStore;
  readonly passwords: ScryptPasswords;
  readonly accounts: Accounts;
}

/** @throws LiasseError `store-unavailable`. */
export function openDeskData(folder: string): DeskData {
  const store = SqliteDeskStore.open(join(folder, 'desk.sqlite'));
  const passwords = new ScryptPasswords();
  return { store, passwords, accounts: new Accounts({ store, passwords, newId, now }) };
}

/** Makes an administrator where there is no account at all. @returns her password, to be shown once. */
export async function firstAdministrator({ store, accounts }: DeskData, tenant: Tenant): Promise<string | undefined> {
  if ((await store.count(tenant.id, accountList)) > 0) return undefined;
  const password = randomBytes(12).toString('base64url');
  await accounts.create(tenant, { login: 'admin', name: 'Administration', role: 'administrator', password }, 'system');
  return password;
}
