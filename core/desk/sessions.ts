import { type DeskStore } from '../ports/desk-store.ts';
import { type Passwords } from '../ports/passwords.ts';
import {
  accountKinds,
  type AccountItem,
  accountWrite,
  everybody,
  type SessionItem,
  sessionsOf,
} from './account-items.ts';
import { type HashText } from './audit-chain.ts';
import { Refusal, refusal } from './call.ts';
import { DeskRecords, type Kept } from './desk-records.ts';
import { type User } from './schemas/basics.ts';

export interface SessionsOptions {
  readonly store: DeskStore;
  readonly passwords: Passwords;
  readonly hash: HashText;
  /** A secret that nobody can guess: 256 bits, letters and digits. */
  readonly newSecret: () => string;
  /** ISO 8601, UTC. */
  readonly now: () => string;
}

/** A session that a call belongs to. */
export interface OpenSession {
  readonly user: User;
  readonly csrf: string;
}

const hoursOpen = 12;
/** Wrong passwords before one has to wait: for one login, and from one address, which a whole office may share; and how long. */
const triesAllowed = { login: 10, address: 100 } as const;
const minutesToWait = 15;

interface Tries {
  count: number;
  until: number;
}

/** Signing in with a login and a password. */
export class Sessions {
  readonly #options: SessionsOptions;
  readonly #records: DeskRecords;
  readonly #tries = new Map<string, Tries>();

  constructor(options: SessionsOptions) {
    this.#options = options;
    this.#records = new DeskRecords(options.store);
  }

  /**
   * @param address - where the call comes from.
   * @returns the secret that the browser is to hold, and the session.
   * @throws Refusal 401: not these; 429: too many tries.
   */
  async signIn(login: string, password: string, address: string): Promise<{ secret: string; session: OpenSession }> {
    const tries = [
      { key: `login ${login}`, most: triesAllowed.login },
      { key: `address ${address}`, most: triesAllowed.address },
    ];
    this.#mustNotWait(tries);
    // Before the password is looked at, which takes a while: else a burst of tries would all come through.
    for (const { key } of tries) this.#count(key, 1);
    const found = await this.#account(login);
    // As long for a login that nobody has: else it would tell who has an account.
    const isRight = await this.#options.passwords.verify(password, found?.account.body.password ?? nobody);
    if (!isRight || found === undefined || found.account.body.disabled) throw notThese();
    this.#tries.delete(`login ${login}`);
    this.#count(`address ${address}`, -1);
    const secret = this.#options.newSecret();
    const csrf = this.#options.newSecret();
    const { tenant, account } = found;
    const until = new Date(this.#time() + hoursOpen * 3_600_000).toISOString();
    const id = this.#options.hash(secret);
    const body: SessionItem = { id, tenant, account: account.body.id, csrf, until };
    const lists = [{ list: sessionsOf(account.body.id), sort: id }];
    await this.#options.store.commit(everybody, [{ kind: 'session', id, expected: 0, version: 1, body, lists }]);
    await this.#seen(tenant.id, account);
    return { secret, session: { user: userOf(account.body, tenant), csrf } };
  }

  /** @returns undefined where the secret opens nothing, or nothing any more. */
  async session(secret: string): Promise<OpenSession | undefined> {
    const kept = await this.#records.find(everybody, accountKinds.session, this.#options.hash(secret));
    if (kept === undefined || kept.body.until <= this.#options.now()) return undefined;
    const { tenant, account, csrf } = kept.body;
    const found = await this.#records.find(tenant.id, accountKinds.account, account);
    return found === undefined || found.body.disabled ? undefined : { user: userOf(found.body, tenant), csrf };
  }

  async signOut(secret: string): Promise<void> {
    const id = this.#options.hash(secret);
    const kept = await this.#records.find(everybody, accountKinds.session, id);
    if (kept === undefined) return;
    const write = { kind: 'session', id, expected: kept.version, version: kept.version + 1, body: null };
    await this.#options.store.commit(everybody, [write]);
  }

  async #account(login: string): Promise<Found | undefined> {
    const claim = await this.#records.find(everybody, accountKinds.login, login);
    if (claim === undefined) return undefined;
    const { tenant, account: id } = claim.body;
    const account = await this.#records.find(tenant.id, accountKinds.account, id);
    return account && { tenant, account };
  }

  async #seen(tenant: string, { body, version }: Kept<AccountItem>): Promise<void> {
    const at = this.#options.now();
    const { id } = body;
    const write = accountWrite({ ...body, lastSeenAt: at }, version);
    // Changed by somebody else meanwhile: the moment is of no account.
    await this.#options.store.commit(tenant, [write], { at, actor: id, action: 'sign-in', subject: `account ${id}`, details: {} }); // prettier-ignore
  }

  #mustNotWait(limits: readonly { readonly key: string; readonly most: number }[]): void {
    for (const { key, most } of limits) {
      const { count, until } = this.#tries.get(key) ?? { count: 0, until: 0 };
      if (count < most || until <= this.#time()) continue;
      throw new Refusal({ ...tooManyTries, retryAfter: Math.ceil((until - this.#time()) / 1000) });
    }
  }

  /** @param by - 1 for a try, -1 for one that was right after all. */
  #count(key: string, by: 1 | -1): void {
    // What has run out is forgotten, so that strangers cannot fill the memory.
    for (const [other, { until }] of this.#tries) if (until <= this.#time()) this.#tries.delete(other);
    const count = Math.max(0, (this.#tries.get(key)?.count ?? 0) + by);
    this.#tries.set(key, { count, until: this.#time() + minutesToWait * 60_000 });
  }

  #time(): number {
    return Date.parse(this.#options.now());
  }
}

interface Found {
  readonly tenant: User['tenant'];
  readonly account: Kept<AccountItem>;
}

/** Stands for the password of a login that nobody has: no password gives this key. */
const nobody = `scrypt$${'A'.repeat(22)}$${'A'.repeat(43)}`;

function userOf({ id, name, login, role }: AccountItem, tenant: User['tenant']): User {
  return { id, name, login, role, tenant };
}

function notThese(): Refusal {
  return refusal(401, 'Connexion refusée', 'Identifiant ou mot de passe inexact.');
}
const tooManyTries = {
  type: 'about:blank',
  title: 'Trop d’essais',
  status: 429,
  detail: 'Trop d’essais : attendez quelques minutes avant de recommencer.',
};
