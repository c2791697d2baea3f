import { type z } from 'zod';
import { type DeskStore, type ItemWrite } from '../ports/desk-store.ts';
import { type Passwords } from '../ports/passwords.ts';
import {
  accountKinds,
  type AccountItem,
  accountList,
  accountWrite,
  everybody,
  sessionsOf,
  type Tenant,
} from './account-items.ts';
import { type AuditDraft } from './audit-chain.ts';
import { type Handler, type Handlers, notThere, type Refusal, refusal } from './call.ts';
import { DeskRecords, type Kept } from './desk-records.ts';
import {
  type accountChangeSchema,
  accountSchema,
  type newAccountSchema,
  preferencesSchema,
} from './schemas/session.ts';

export interface AccountsOptions {
  readonly store: DeskStore;
  readonly passwords: Passwords;
  readonly newId: () => string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
}

type NewAccount = z.output<typeof newAccountSchema>;
type AccountChange = z.output<typeof accountChangeSchema>;

/** Who may sign in, and as what. */
export class Accounts implements Handlers<
  'accounts' | 'createAccount' | 'changeAccount' | 'changePassword' | 'preferences' | 'putPreferences'
> {
  readonly #options: AccountsOptions;
  readonly #records: DeskRecords;

  constructor(options: AccountsOptions) {
    this.#options = options;
    this.#records = new DeskRecords(options.store);
  }

  readonly accounts: Handler<'accounts'> = async ({ user, query: { limit, cursor } }) => {
    const part = { list: accountList, limit, after: cursor };
    const slice = await this.#records.slice(user.tenant.id, accountKinds.account, part);
    return { entries: slice.entries.map(({ body }) => accountSchema.parse(body)), cursor: slice.cursor ?? null };
  };

  readonly createAccount: Handler<'createAccount'> = async ({ user, body }) =>
    accountSchema.parse(await this.create(user.tenant, body, user.id));

  readonly changeAccount: Handler<'changeAccount'> = async ({ user, parameters, body: change }) => {
    const { body, version } = await this.#records.get(
      user.tenant.id,
      accountKinds.account,
      parameters['account'] ?? '',
    );
    if (body.id === user.id && (change.disabled === true || change.role !== undefined)) throw notOneself();
    const changed = await this.#changed(body, change);
    const hasNewPassword = changed.password !== body.password;
    await this.#write(user.tenant.id, [accountWrite(changed, version)], {
      ...this.#entry(user.id, 'change-account', body.id),
      details: { role: changed.role, disabled: changed.disabled, password: hasNewPassword },
    });
    if (changed.disabled || hasNewPassword || changed.role !== body.role) await this.signOutAll(body.id);
    return accountSchema.parse(changed);
  };

  readonly changePassword: Handler<'changePassword'> = async ({ user, body: { current, next } }) => {
    const account = await this.#records.get(user.tenant.id, accountKinds.account, user.id);
    if (!(await this.#options.passwords.verify(current, account.body.password))) throw wrongPassword();
    await this.#giveNewPassword(user.tenant.id, account, { password: next, by: user.id });
    return undefined;
  };

  readonly preferences: Handler<'preferences'> = async ({ user }) => {
    const kept = await this.#options.store.item(user.tenant.id, 'preferences', user.id);
    return preferencesSchema.parse(kept?.body ?? {});
  };

  readonly putPreferences: Handler<'putPreferences'> = async ({ user, body }) => {
    const kept = await this.#options.store.item(user.tenant.id, 'preferences', user.id);
    const write = { kind: 'preferences', id: user.id, version: (kept?.version ?? 0) + 1, body };
    await this.#options.store.commit(user.tenant.id, [write]);
    return body;
  };

  /** @param by - account, or `system`. @throws Refusal 409: the login is taken. */
  async create(tenant: Tenant, { login, name, role, password }: NewAccount, by: string): Promise<AccountItem> {
    const id = `a${this.#options.newId()}`;
    const createdAt = this.#options.now();
    const secret = await this.#options.passwords.hash(password);
    const claim = { kind: accountKinds.login.name, id: login, expected: 0, version: 1, body: { tenant, account: id } };
    if (!(await this.#options.store.commit(everybody, [claim]))) throw loginTaken();
    const account = { id, login, name, role, disabled: false, createdAt, lastSeenAt: null, password: secret };
    await this.#write(tenant.id, [accountWrite(account, 0)], {
      ...this.#entry(by, 'create-account', id),
      details: { role },
    });
    return account;
  }

  /** Gives an account a new password, and ends its sessions. @param by - account, or `system`. @throws Refusal 404. */
  async setPassword(tenant: string, login: string, { password, by }: { readonly password: string; readonly by: string }): Promise<void> {
    const claim = await this.#records.get(everybody, accountKinds.login, login);
    if (claim.body.tenant.id !== tenant) throw notThere(accountKinds.account.title);
    const account = await this.#records.get(tenant, accountKinds.account, claim.body.account);
    await this.#giveNewPassword(tenant, account, { password, by });
  } // prettier-ignore

  async #giveNewPassword(
    tenant: string,
    { body, version }: Kept<AccountItem>,
    { password, by }: { readonly password: string; readonly by: string },
  ): Promise<void> {
    const changed = { ...body, password: await this.#options.passwords.hash(password) };
    const entry = { ...this.#entry(by, 'change-password', body.id), details: {} };
    await this.#write(tenant, [accountWrite(changed, version)], entry);
    await this.signOutAll(body.id);
  }

  async signOutAll(account: string): Promise<void> {
    const open = this.#records.whole(everybody, accountKinds.session, { list: sessionsOf(account) });
    for await (const { body, version } of open)
      await this.#options.store.commit(everybody, [{ kind: 'session', id: body.id, expected: version, version: version + 1, body: null }]);
  } // prettier-ignore

  async #changed(account: AccountItem, { name, role, disabled, password }: AccountChange): Promise<AccountItem> {
    return {
      ...account,
      name: name ?? account.name,
      role: role ?? account.role,
      disabled: disabled ?? account.disabled,
      password: password === undefined ? account.password : await this.#options.passwords.hash(password),
    };
  }

  async #write(tenant: string, writes: readonly ItemWrite[], entry: AuditDraft): Promise<void> {
    if (!(await this.#options.store.commit(tenant, writes, entry))) throw changedMeanwhile();
  }

  #entry(actor: string, action: string, account: string): Pick<AuditDraft, 'at' | 'actor' | 'action' | 'subject'> {
    return { at: this.#options.now(), actor, action, subject: `account ${account}` };
  }
}

function notOneself(): Refusal {
  return refusal(
    409,
    'Votre propre compte',
    'Demandez à un autre administrateur de changer votre rôle ou de fermer votre compte.',
  );
}

function wrongPassword(): Refusal {
  return refusal(422, 'Mot de passe inexact', 'Le mot de passe actuel n’est pas celui-là.');
}

function loginTaken(): Refusal {
  return refusal(409, 'Identifiant déjà pris', 'Un compte a déjà cet identifiant : choisissez-en un autre.');
}

function changedMeanwhile(): Refusal {
  return refusal(409, 'Changé entre-temps', 'Quelqu’un a changé ce compte entre-temps : rechargez la page.');
}
