import { expect, test } from '@jest/globals';
import { routeNames } from '../../../adapters/http/desk-app.ts';
import { apiRoot, parametersOf, type Route } from '../../../core/desk/route.ts';
import { type RouteName, routes } from '../../../core/desk/routes.ts';
import { type Audience, roles } from '../../../core/desk/roles.ts';
import { call, found, handIn, user } from '../../core/desk/open-desk.ts';
import { httpDesk, type HttpDesk, json } from './http-desk.ts';

/** Written twice, here and in the table, so that nobody opens a route without meaning to: a new route needs a line. */
const expected: Record<RouteName, Audience> = {
  signIn: 'anyone',
  session: 'anyone',
  transparency: 'anyone',
  openapi: 'anyone',
  reference: 'anyone',
  signOut: 'signed-in',
  changePassword: 'signed-in',
  preferences: 'signed-in',
  putPreferences: 'signed-in',
  labels: 'signed-in',
  batches: 'depositor',
  createBatch: 'depositor',
  batch: 'depositor',
  closeBatch: 'depositor',
  files: 'depositor',
  putFile: 'depositor',
  events: 'depositor',
  exportBatch: 'depositor',
  queue: 'analyst',
  leaseNext: 'analyst',
  document: 'analyst',
  takeLease: 'analyst',
  releaseLease: 'analyst',
  decide: 'analyst',
  decideBulk: 'analyst',
  unmask: 'analyst',
  explanation: 'analyst',
  plan: 'analyst',
  image: 'analyst',
  words: 'analyst',
  undo: 'analyst',
  redo: 'analyst',
  search: 'analyst',
  statistics: 'supervisor',
  risk: 'supervisor',
  audit: 'administrator',
  exportAudit: 'administrator',
  accounts: 'administrator',
  createAccount: 'administrator',
  changeAccount: 'administrator',
};

const closed = routeNames.filter((name) => expected[name] !== 'anyone');

test.each(routeNames)('%s is for whom the table of the tests says', (name) => {
  expect(routes[name].audience).toBe(expected[name]);
});

test.each(closed)('%s is refused without a session', async (name) => {
  const { app } = httpDesk();
  const answer = await app.request(pathOf(name), json(routes[name].method));
  expect([answer.status, answer.headers.get('content-type')]).toStrictEqual([401, 'application/problem+json']);
});

const lower = closed.flatMap((name) => {
  const least = roles.findIndex((role) => role === expected[name]);
  return roles.slice(0, Math.max(0, least)).map((role) => [name, role] as const);
});

test.each(lower)('%s is refused to a %s', async (name, role) => {
  const { browser } = httpDesk();
  const answer = await (await browser(role)).call(routes[name].method, pathOf(name));
  expect(answer.status).toBe(403);
});

const writes = closed.filter((name) => routes[name].method !== 'GET');

test.each(writes)('%s is refused without what only our pages know', async (name) => {
  const { browser } = httpDesk();
  const administrator = await browser('administrator');
  const answer = await administrator.call(routes[name].method, pathOf(name), undefined, { 'x-csrf-token': 'guessed' });
  expect([answer.status, await answer.json()]).toMatchObject([403, { title: 'Demande refusée' }]);
});

/** Bodies that would be served, were the thing one’s own. */
const bodies: Partial<Record<RouteName, (things: Things) => unknown>> = {
  takeLease: () => ({ steal: true }),
  decide: () => ({ version: 1, kind: 'accept' }),
  plan: () => ({ version: 2, documents: [{ pages: [{ page: 1, rotation: 0 }] }] }),
  changeAccount: () => ({ name: 'Autre' }),
  decideBulk: ({ document }) => ({ label: 'facture', documents: [{ id: document, version: 1 }] }),
  undo: ({ change }) => ({ id: change }),
  redo: ({ change }) => ({ id: change }),
};

const named = closed.filter(
  (name) => parametersOf(routes[name].path).length > 0 || ['decideBulk', 'undo', 'redo'].includes(name),
);

test.each(named)('%s does not find what is another tenant’s', async (name) => {
  const desk = httpDesk();
  const things = await thingsOf(desk);
  const stranger = await desk.browser('administrator', 'autre-mairie');
  const answer = await stranger.call(routes[name].method, pathOf(name, things), bodies[name]?.(things));
  expect(answer.status).toBe(404);
}); // prettier-ignore

const listed = ['batches', 'queue', 'search', 'accounts', 'audit'] as const;

test.each(listed)('%s lists nothing of another tenant', async (name) => {
  const desk = httpDesk();
  const things = await thingsOf(desk);
  const stranger = await desk.browser('administrator', 'autre-mairie');
  const text = await (await stranger.call('GET', pathOf(name))).text();
  for (const id of Object.values(things)) expect(text).not.toContain(id);
});

interface Things {
  readonly batch: string;
  readonly file: string;
  readonly document: string;
  readonly account: string;
  readonly change: string;
}

/** One of each, of the tenant `mairie`. */
async function thingsOf(desk: HttpDesk): Promise<Things> {
  const ada = user('ada');
  const { batch, file } = await handIn(desk, [found(1, 1)]);
  const { document } = await desk.handlers.leaseNext(call(ada, { body: { exclude: [] } }));
  if (document === null) throw new Error('nothing to review');
  const parameters = { document: document.id };
  const body = { version: document.version, kind: 'accept' as const };
  const { undo: change } = await desk.handlers.decide(call(ada, { parameters, body }));
  const account = { login: 'dora', name: 'Dora', role: 'analyst' as const, password: 'a long password' };
  const { id } = await desk.accounts.create({ id: 'mairie', name: 'mairie' }, account, 'system');
  return { batch, file, document: document.id, account: id, change };
}

function pathOf(name: RouteName, things?: Things): string {
  const route: Route = routes[name];
  const values: Record<string, string> = { ...things, page: '1', key: 'k9' };
  const path = route.path.replace(/:(\w+)/g, (_, parameter: string) => values[parameter] ?? 'absent');
  return `${apiRoot}${path}${name === 'putFile' ? '?source=a.pdf' : ''}`;
}
