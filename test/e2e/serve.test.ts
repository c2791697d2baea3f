import { afterEach, expect, test } from '@jest/globals';
import { type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Database from 'libsql';
import { z } from 'zod';
import { runLiasse, startLiasse } from '../fixtures/run-liasse.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const root = join(import.meta.dirname, '..', '..');
const samples = ['Courriers/SCAN0012.pdf', 'Archives/Pièces du 22 juin.zip', 'Conseil municipal/Délibération 2026-03-07 subventions.pdf']; // prettier-ignore

interface Served {
  readonly process: ChildProcess;
  readonly port: number;
  readonly password: string | undefined;
}

const folder = temporaryFolder();
const started: ChildProcess[] = [];

afterEach(() => {
  for (const process of started.splice(0)) process.kill('SIGKILL');
});

async function serve(data: string): Promise<Served> {
  const child = startLiasse(['serve', '--data', data, '--port', '0', '--workers', '1']);
  started.push(child);
  let said = '';
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  while (!said.includes('Ctrl-C')) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}`);
    await setTimeout(50);
  }
  const [, port = ''] = /:(\d+)\//.exec(said) ?? [];
  return { process: child, port: Number(port), password: /mot de passe (\S+)/.exec(said)?.[1] };
} // prettier-ignore

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

class Client {
  #cookie = '';
  #csrf = '';

  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  async signIn(password: string): Promise<void> {
    const answer = await this.call('POST', '/session', JSON.stringify({ login: 'admin', password }));
    this.#cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
    this.#csrf = z.object({ csrf: z.string() }).parse(JSON.parse(answer.text)).csrf;
  }

  async call(method: string, path: string, body?: string | Uint8Array): Promise<Answer> {
    const headers = { cookie: this.#cookie, 'x-csrf-token': this.#csrf, 'content-type': 'application/json' };
    return new Promise((resolve, reject) => {
      const sent = request({ port: this.#port, method, path: `/api/v1${path}`, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString('latin1');
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: utf8(text) });
        });
      });
      sent.on('error', reject).end(body);
    });
  }

  async json<T>(schema: z.ZodType<T>, path: string): Promise<T> {
    return schema.parse(JSON.parse((await this.call('GET', path)).text));
  }
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8');
}

const statusSchema = z.object({
  status: z.object({ received: z.int(), read: z.int(), rejected: z.int(), documents: z.int(), toReview: z.int(), analysed: z.boolean() }),
}); // prettier-ignore

async function handIn(client: Client): Promise<string> {
  const made = await client.call('POST', '/batches', JSON.stringify({ name: 'Courrier du jour' }));
  const { id } = z.object({ id: z.string() }).parse(JSON.parse(made.text));
  for (const source of samples) {
    const key = createHash('sha256').update(source).digest('hex').slice(0, 20);
    const bytes = readFileSync(join(root, 'samples', 'batch', source));
    const put = await client.call('PUT', `/batches/${id}/files/${key}?source=${encodeURIComponent(source)}`, bytes);
    expect(put.status).toBe(200);
  }
  return id;
}

async function analysed(client: Client, batch: string): Promise<z.infer<typeof statusSchema>['status']> {
  for (;;) {
    const { status } = await client.json(statusSchema, `/batches/${batch}`);
    if (status.analysed) return status;
    await setTimeout(200);
  }
}

test('what is handed in is read, looked at, decided and exported; a kill in the middle loses nothing', async () => {
  const data = join(folder, 'whole');
  const first = await serve(data);
  const before = new Client(first.port);
  await before.signIn(first.password ?? '');
  const batch = await handIn(before);
  first.process.kill('SIGKILL');

  const second = await serve(data);
  expect(second.password).toBeUndefined();
  const client = new Client(second.port);
  await client.signIn(first.password ?? '');
  const status = await analysed(client, batch);
  expect(status).toMatchObject({ received: 3, rejected: 0 });
  expect(status.read).toBeGreaterThan(3);

  const leased = await client.call('POST', '/queue/leases', '{}');
  const { document } = z
    .object({ document: z.object({ id: z.string(), version: z.int(), file: z.object({ id: z.string() }) }) })
    .parse(JSON.parse(leased.text));
  const decided = await client.call('POST', `/documents/${document.id}/decisions`, JSON.stringify({ version: document.version, kind: 'accept', label: 'courrier_convocation' }));
  expect(decided.status).toBe(200);
  expect((await analysed(client, batch)).toReview).toBe(status.toReview - 1);

  const csv = await client.call('GET', `/batches/${batch}/export`);
  expect(csv.text.split('\r\n').filter((line) => line.includes('SCAN0012.pdf')).length).toBeGreaterThan(0);
  const files = await client.json(z.object({ entries: z.array(z.object({ id: z.string(), source: z.string() })) }), `/batches/${batch}/files`);
  const scan = files.entries.find(({ source }) => source.endsWith('SCAN0012.pdf'))?.id ?? '';
  const picture = await client.call('GET', `/files/${scan}/pages/1/image?size=screen`);
  expect([picture.status, picture.headers['content-type']]).toStrictEqual([200, 'image/webp']);
  const found = await client.call('GET', '/search?q=subventions');
  expect(found.text).toContain('Délibération 2026-03-07 subventions.pdf');
  second.process.kill('SIGTERM');
}, 120_000); // prettier-ignore

test('a second instance on the same folder is refused, and says which runs', async () => {
  const data = join(folder, 'two');
  const { process: running } = await serve(data);
  const other = await runLiasse('serve', '--data', data, '--port', '0');
  expect(other.code).toBe(2);
  expect(other.stderr).toContain(`processus ${running.pid ?? 0}`);
});

test('the audit verifies, and an altered entry is named', async () => {
  const data = join(folder, 'audit');
  const { process: served } = await serve(data);
  served.kill('SIGKILL');
  await setTimeout(200);
  const added = await runLiasse('accounts', 'add', 'ada', '--data', data, '--name', 'Ada', '--role', 'analyst');
  expect(added.stdout).toContain('ada : mot de passe');
  expect((await runLiasse('audit', 'verify', '--data', data)).stdout).toContain('Journal entier : 2 entrées');
  const database = new Database(join(data, 'desk.sqlite'));
  database.exec(`UPDATE audit SET entry = replace(entry, 'administrator', 'depositor') WHERE sequence = 1`);
  database.close();
  const broken = await runLiasse('audit', 'verify', '--data', data);
  expect([broken.code, broken.stdout]).toStrictEqual([3, 'Journal altéré : la première entrée altérée est la 1.\n']);
});
