import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { routeNames } from '../../../adapters/http/desk-app.ts';
import { call, found, handIn, result, user } from '../../core/desk/open-desk.ts';
import { httpDesk, json } from './http-desk.ts';

const idSchema = z.object({ id: z.string() });

async function idOf(answer: Response): Promise<string> {
  return idSchema.parse(await answer.json()).id;
}

function bytes(length: number): { method: string; body: Uint8Array<ArrayBuffer> } {
  return { method: 'PUT', body: new Uint8Array(length) };
}

test('answers carry the headers that keep strangers’ scripts, frames and caches out', async () => {
  const { app } = httpDesk();
  const { headers } = await app.request('/api/v1/session');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect([headers.get('x-content-type-options'), headers.get('cache-control')]).toStrictEqual(['nosniff', 'no-store']);
});

test('the cookie is for HTTP alone, of this site alone, and behind TLS for TLS alone', async () => {
  const { app, browser } = httpDesk();
  await browser('analyst');
  const signIn = json('POST', { login: 'analyst@mairie', password: 'a long password' });
  const plain = (await app.request('/api/v1/session', signIn)).headers.get('set-cookie');
  expect(plain).toMatch(/^liasse=\w+; Path=\/; HttpOnly; SameSite=Strict$/);
  const behind = { ...signIn, headers: { ...signIn.headers, 'x-forwarded-proto': 'https' } };
  const secure = (await app.request('/api/v1/session', behind)).headers.get('set-cookie');
  expect(secure).toMatch(/^__Host-liasse=\w+; .*; Secure$/);
});

test('ten wrong passwords, and the right one has to wait as well', async () => {
  const { app, browser, clock } = httpDesk();
  await browser('analyst');
  const signIn = async (password: string): Promise<Response> =>
    app.request('/api/v1/session', json('POST', { login: 'analyst@mairie', password }));
  for (let tries = 0; tries < 10; tries += 1) expect((await signIn('guessed')).status).toBe(401);
  const refused = await signIn('a long password');
  expect([refused.status, refused.headers.get('retry-after')]).toStrictEqual([429, '900']);
  clock.now = '2026-11-25T09:15:01.000Z';
  expect((await signIn('a long password')).status).toBe(200);
});

test('of thirty tries at once no more than ten are looked at', async () => {
  const { app, browser } = httpDesk();
  await browser('analyst');
  const guess = json('POST', { login: 'analyst@mairie', password: 'guessed' });
  const answers = await Promise.all(Array.from({ length: 30 }, async () => app.request('/api/v1/session', guess)));
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
});

test('a login that nobody has is refused in the same words as a wrong password', async () => {
  const { app, browser } = httpDesk();
  await browser('analyst');
  const text = async (login: string): Promise<string> =>
    (await app.request('/api/v1/session', json('POST', { login, password: 'guessed' }))).text();
  expect(await text('nobody')).toBe(await text('analyst@mairie'));
});

test('a session ends after twelve hours, with the sign-out, with a new password, with the account', async () => {
  const desk = httpDesk();
  const isOpen = async (one: Awaited<ReturnType<typeof desk.browser>>): Promise<boolean> =>
    (await one.call('GET', '/api/v1/preferences')).status === 200;
  const [old, out, changed, shut] = [
    await desk.browser('depositor'),
    await desk.browser('analyst'),
    await desk.browser('supervisor'),
    await desk.browser('depositor', 'mairie'),
  ];
  await out.call('DELETE', '/api/v1/session');
  await changed.call('PUT', '/api/v1/session/password', { current: 'a long password', next: 'another long one' });
  expect([await isOpen(old), await isOpen(out), await isOpen(changed)]).toStrictEqual([true, false, false]);
  const administrator = await desk.browser('administrator');
  const { entries } = z
    .object({ entries: z.array(z.object({ id: z.string(), role: z.string() })) })
    .parse(await (await administrator.call('GET', '/api/v1/accounts')).json());
  const depositor = entries.find(({ role }) => role === 'depositor')?.id ?? '';
  await administrator.call('PATCH', `/api/v1/accounts/${depositor}`, { disabled: true });
  expect([await isOpen(old), await isOpen(shut), await isOpen(administrator)]).toStrictEqual([false, false, true]);
  desk.clock.now = '2026-11-25T21:00:00.000Z';
  expect(await isOpen(administrator)).toBe(false);
});

test('a password set from the command line ends the sessions, and reaches no account of another tenant', async () => {
  const desk = httpDesk();
  const analyst = await desk.browser('analyst');
  const next = { password: 'another long one', by: 'system' };
  await expect(desk.accounts.setPassword('autre', 'analyst@mairie', next)).rejects.toMatchObject({ problem: { status: 404 } }); // prettier-ignore
  expect((await analyst.call('GET', '/api/v1/preferences')).status).toBe(200);
  await desk.accounts.setPassword('mairie', 'analyst@mairie', next);
  expect((await analyst.call('GET', '/api/v1/preferences')).status).toBe(401);
  const signIn = json('POST', { login: 'analyst@mairie', password: 'another long one' });
  expect((await desk.app.request('/api/v1/session', signIn)).status).toBe(200);
});

test('no password, and nothing it could be guessed from, is ever shown', async () => {
  const { browser } = httpDesk();
  const text = await (await (await browser('administrator')).call('GET', '/api/v1/accounts')).text();
  expect(text).not.toContain('password');
  expect(text).not.toContain('scrypt');
});

test('a file longer than allowed is refused, and is not handed in', async () => {
  const { app, browser } = httpDesk();
  const ada = await browser('analyst');
  const batch = await idOf(await ada.call('POST', '/api/v1/batches', { name: 'Lot' }));
  const signIn = await app.request('/api/v1/session', json('POST', { login: 'analyst@mairie', password: 'a long password' }));
  const { csrf } = z.object({ csrf: z.string() }).parse(await signIn.json());
  const headers = { cookie: signIn.headers.get('set-cookie')?.split(';')[0] ?? '', 'x-csrf-token': csrf };
  const put = async (length: number): Promise<Response> =>
    app.request(`/api/v1/batches/${batch}/files/k${length}?source=a.pdf`, { ...bytes(length), headers });
  expect((await put(1001)).status).toBe(413);
  expect((await put(1000)).status).toBe(200);
  const status = await (await ada.call('GET', `/api/v1/batches/${batch}`)).json();
  expect(status).toMatchObject({ status: { received: 1 } });
}); // prettier-ignore

test('a formula in the name of a file is text in the export', async () => {
  const desk = httpDesk();
  const ada = user('ada');
  const { id: batch } = await desk.handlers.createBatch(call(ada, { body: { name: 'Lot' } }));
  const source = '=HYPERLINK("http://evil","x").pdf';
  const file = await desk.intake.receive(ada, { batch, key: 'k', source, sha256: 'f'.repeat(64), bytes: 1 });
  await desk.intake.conclude('mairie', file.id, [result([found(1, 1)], { source })]);
  const analyst = await desk.browser('analyst');
  const answer = await analyst.call('GET', `/api/v1/batches/${batch}/export`);
  expect(answer.headers.get('content-disposition')).toContain('attachment');
  expect(await answer.text()).toContain(`"'=HYPERLINK(""http://evil"",""x"").pdf"`);
});

test('numbers of persons are masked in the words of a page until they are unmasked, which the audit keeps', async () => {
  const desk = httpDesk('NIR 2 55 08 14 168 025 38');
  const { file } = await handIn(desk, [found(1, 1)]);
  const { document } = await desk.handlers.leaseNext(call(user('ada'), { body: { exclude: [] } }));
  const analyst = await desk.browser('analyst');
  expect(await (await analyst.call('GET', `/api/v1/files/${file}/pages/1/words`)).text()).not.toContain('168');
  const clear = await analyst.call('POST', `/api/v1/documents/${document?.id ?? ''}/unmask`);
  expect(await clear.text()).toContain('168');
  const audit = await (await desk.browser('administrator')).call('GET', '/api/v1/audit?limit=5');
  expect(await audit.text()).toContain('unmask');
});

test('a fault of the program is told without its text, and to whoever runs it', async () => {
  const desk = httpDesk();
  const analyst = await desk.browser('analyst');
  desk.store.database.exec('DROP TABLE places');
  const answer = await analyst.call('GET', '/api/v1/queue');
  expect(answer.status).toBe(503);
  expect(await answer.text()).not.toContain('sqlite');
  expect(desk.faults).toHaveLength(1);
});

test('the interface describes all of itself, and only itself', async () => {
  const { app } = httpDesk();
  const described = z
    .object({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))) })
    .parse(await (await app.request('/api/v1/openapi.json')).json());
  const operations = Object.values(described.paths).flatMap((path) => Object.values(path).map(({ operationId }) => operationId));
  expect(operations.sort()).toStrictEqual([...routeNames].sort());
}); // prettier-ignore

test('a route that is none, and a body that is none, are problems', async () => {
  const { app, browser } = httpDesk();
  expect((await app.request('/api/v1/nothing')).headers.get('content-type')).toBe('application/problem+json');
  const ada = await browser('analyst');
  const answer = await ada.call('POST', '/api/v1/batches', { nom: 'Lot' });
  expect(await answer.json()).toMatchObject({ status: 400, errors: [{ path: 'name' }, { path: '' }] });
});

test('a body without an end is cut off at its limit, whoever sends it', async () => {
  const { app } = httpDesk();
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 65_536;
      controller.enqueue(new Uint8Array(65_536).fill(32));
    },
  });
  const answer = await app.request('/api/v1/session', {
    method: 'POST',
    body: endless,
    duplex: 'half',
    headers: { 'content-type': 'application/json' },
  });
  expect(answer.status).toBe(413);
  expect(sent).toBeLessThan(2_000_000);
});

test('a picture on which nothing is hidden is kept nowhere; another is, on the machine of whom it was sent to', async () => {
  const desk = httpDesk('NIR 2 55 08 14 168 025 38');
  const { file } = await handIn(desk, [found(1, 1)]);
  const analyst = await desk.browser('analyst');
  const keeping = async (query: string): Promise<string | null> =>
    (await analyst.call('GET', `/api/v1/files/${file}/pages/1/image${query}`)).headers.get('cache-control');
  expect([await keeping(''), await keeping('?clear=1')]).toStrictEqual(['private, max-age=3600', 'no-store']);
});

test('an export hides the numbers of persons, and the audit says who took it', async () => {
  const desk = httpDesk();
  const { batch: id } = await handIn(desk, [found(1, 1)]);
  const analyst = await desk.browser('analyst');
  const text = await (await analyst.call('GET', `/api/v1/batches/${id}/export?format=jsonl`)).text();
  expect(text).toContain('NIR •••••••••••••••');
  expect(text).not.toContain('255081416802538');
  const audit = await (await desk.browser('administrator')).call('GET', '/api/v1/audit?limit=3');
  expect(await audit.text()).toContain(`"action":"export","subject":"batch ${id}"`);
});

test('an export is refused as long as a file waits to be read', async () => {
  const desk = httpDesk();
  const ada = user('ada');
  const { batch } = await handIn(desk, [found(1, 1)]);
  await desk.intake.receive(ada, { batch, key: 'late', source: 'late.pdf', sha256: 'a'.repeat(64), bytes: 1 });
  const analyst = await desk.browser('analyst');
  const answer = await analyst.call('GET', `/api/v1/batches/${batch}/export`);
  expect([answer.status, await answer.json()]).toMatchObject([409, { title: 'Lot en cours de lecture' }]);
});

test('a form of another site signs nobody in', async () => {
  const { app, browser } = httpDesk();
  await browser('analyst');
  const body = JSON.stringify({ login: 'analyst@mairie', password: 'a long password' });
  const answer = await app.request('/api/v1/session', {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/plain' },
  });
  expect([answer.status, answer.headers.get('set-cookie')]).toStrictEqual([415, null]);
});
