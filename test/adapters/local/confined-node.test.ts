import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { canCutNetwork, confinedNode } from '../../../adapters/local/confined-node.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const script = join(import.meta.dirname, '..', '..', 'fixtures', 'escaping-worker.mjs');
const spool = join(temporaryFolder(), 'spool');
const server = createServer((socket) => socket.destroy());
let outcome: Record<string, string> = {};

beforeAll(async () => {
  mkdirSync(spool);
  mkdirSync(`${spool}-beside`);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const { execPath, execArgv } = confinedNode(spool);
  const child = fork(script, [String(port), join(spool, 'mine'), join(`${spool}-beside`, 'not-mine')], {
    execPath,
    execArgv: [...execArgv, '--no-warnings'],
  });
  const [told] = await once(child, 'message');
  outcome = z.record(z.string(), z.string()).parse(told);
});

afterAll(() => {
  server.close();
});

test('writes in the folder given, and in none beside it', () => {
  expect(outcome).toMatchObject({ inside: 'done', outside: 'ERR_ACCESS_DENIED' });
});

test('starts no program', () => {
  expect(outcome['program']).toBe('ERR_ACCESS_DENIED');
});

(canCutNetwork() ? describe : describe.skip)('where unshare(1) is allowed', () => {
  test('reaches no server, not even on its own machine', () => {
    expect(outcome['network']).toBe('refused');
  });
});
