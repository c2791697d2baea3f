import { type Hono } from 'hono';
import { z } from 'zod';
import { answerers } from '../../../adapters/http/answerers.ts';
import { deskApp } from '../../../adapters/http/desk-app.ts';
import { csvLine } from '../../../adapters/local/results-writer.ts';
import { Accounts } from '../../../core/desk/accounts.ts';
import { Batches } from '../../../core/desk/batches.ts';
import { Papers } from '../../../core/desk/papers.ts';
import { Reports } from '../../../core/desk/reports.ts';
import { type Role } from '../../../core/desk/roles.ts';
import { Search } from '../../../core/desk/search.ts';
import { Sessions } from '../../../core/desk/sessions.ts';
import { type Originals } from '../../../core/ports/originals.ts';
import { type Passwords } from '../../../core/ports/passwords.ts';
import { openDesk, type OpenDesk } from '../../core/desk/open-desk.ts';
import { textHash } from '../../fixtures/text-hash.ts';

/** Quick, so that each test may sign in. */
const passwords: Passwords = {
  hash: async (password) => Promise.resolve(`scrypt$salt$${textHash(password)}`),
  verify: async (password, kept) => Promise.resolve(kept === `scrypt$salt$${textHash(password)}`),
};

/** A browser that somebody has signed in with. */
export interface Browser {
  readonly call: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>;
  readonly csrf: string;
}

export interface HttpDesk extends OpenDesk {
  readonly app: Hono;
  readonly accounts: Accounts;
  /** Signs in with an account of this role of a tenant, which is made when there is none. */
  readonly browser: (role: Role, tenant?: string) => Promise<Browser>;
  readonly faults: unknown[];
}

/** The interface over a store in memory; papers have no pictures, and the words given. */
export function httpDesk(words = ''): HttpDesk {
  const desk = openDesk();
  const { handlers, intake, store, clock } = desk;
  let secrets = 0;
  const now = (): string => clock.now;
  const newSecret = (): string => `secret${(secrets += 1)}`;
  const options = { ...desk.options, now };
  const accounts = new Accounts({ store, passwords, newId: newSecret, now });
  const sessions = new Sessions({ store, passwords, hash: textHash, newSecret, now });
  const lines = new Map([[1, [{ words: words.split(' ').map((text) => ({ text, box: null, confidence: null })) }]]]);
  const faults: unknown[] = [];
  const rule = { temperature: 1, acceptThreshold: 0.9, minTextConfidence: 0.5 };
  const app = deskApp({
    sessions,
    addressOf: () => '192.0.2.1',
    onFault: (_, error) => faults.push(error),
    answerers: answerers({
      desk: handlers, intake, accounts, sessions, store, csvLine,
      originals: memoryOriginals(),
      batches: new Batches(options),
      papers: new Papers(options, { lines: async () => Promise.resolve(words === '' ? undefined : lines) }),
      search: new Search(options, { search: async () => Promise.resolve([]) }),
      pictures: { picture: async ({ hidden }) => Promise.resolve(Uint8Array.of(hidden.length)) },
      reports: new Reports({ ...options, intake, rule, labels: ['facture'], facts: { classes: [] }, energy: { wattsPerCore: 1, eurosPerKilowattHour: 1 } }),
      version: '0',
      transparency: { model: { name: 'm', version: '1', licence: 'l' }, own: null, acceptedError: '0.02', sections: [], classes: [], figures: [], markdown: '' },
      mostBytes: 1000,
      onReceived: () => undefined,
    }),
  }); // prettier-ignore
  const browser = async (role: Role, tenant = 'mairie'): Promise<Browser> => {
    const login = `${role}@${tenant}`;
    const account = { login, name: `Agent ${role}`, role, password: 'a long password' };
    await accounts.create({ id: tenant, name: tenant }, account, 'system').catch(() => undefined);
    return signedIn(app, login);
  };
  return { ...desk, app, accounts, browser, faults };
}

async function signedIn(app: Hono, login: string): Promise<Browser> {
  const answer = await app.request('/api/v1/session', json('POST', { login, password: 'a long password' }));
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const { csrf } = z.object({ csrf: z.string() }).parse(await answer.json());
  const call: Browser['call'] = async (method, path, body, headers = {}) => {
    const request = json(method, body);
    return app.request(path, { ...request, headers: { ...request.headers, cookie, 'x-csrf-token': csrf, ...headers } });
  };
  return { call, csrf };
}

export function json(
  method: string,
  body?: unknown,
): { method: string; body?: string; headers: Record<string, string> } {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  return { method, ...sent, headers: { 'content-type': 'application/json' } };
}

function memoryOriginals(): Originals {
  return {
    keep: async (bytes, most) => {
      let length = 0;
      for await (const chunk of bytes) length += chunk.length;
      return length > most ? null : { sha256: 'e'.repeat(64), bytes: length };
    },
    read: async () => Promise.resolve(undefined),
  };
}
