import { z } from 'zod';
import { type ItemWrite } from '../ports/desk-store.ts';
import { type ItemKind } from './item-kinds.ts';
import { idSchema, momentSchema } from './schemas/basics.ts';
import { accountSchema } from './schemas/session.ts';

/** Where what belongs to no tenant is kept: who signs in as whom, open sessions. No tenant has this name. */
export const everybody = '*';

const accountItemSchema = accountSchema.extend({ password: z.string() });
export type AccountItem = z.infer<typeof accountItemSchema>;

const tenantSchema = z.object({ id: idSchema, name: z.string() });
export type Tenant = z.infer<typeof tenantSchema>;

const loginItemSchema = z.object({ tenant: tenantSchema, account: idSchema });

/** `id` is the hash of the secret that the browser holds. */
const sessionItemSchema = z.object({
  id: z.string(),
  tenant: tenantSchema,
  account: idSchema,
  csrf: z.string(),
  until: momentSchema,
});
export type SessionItem = z.infer<typeof sessionItemSchema>;

export const accountKinds = {
  account: { name: 'account', title: 'Compte', schema: accountItemSchema },
  login: { name: 'login', title: 'Identifiant', schema: loginItemSchema },
  session: { name: 'session', title: 'Session', schema: sessionItemSchema },
} as const satisfies Record<string, ItemKind<unknown>>;

export const accountList = 'accounts';

export function sessionsOf(account: string): string {
  return `sessions:${account}`;
}

export function accountWrite(account: AccountItem, expected: number): ItemWrite {
  const lists = [{ list: accountList, sort: `${account.login} ${account.id}` }];
  return { kind: accountKinds.account.name, id: account.id, expected, version: expected + 1, body: account, lists };
}
