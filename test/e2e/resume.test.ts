import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { makeZip } from '../adapters/files/make-zip.ts';
import { letterLines, nativePdf } from '../fixtures/native-pdf.ts';
import { runLiasse, startLiasse, untimedLines } from '../fixtures/run-liasse.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const folder = temporaryFolder();
const input = join(folder, 'lot');
mkdirSync(input);
for (let file = 0; file < 6; file += 1) {
  const pages = Array.from({ length: 4 + 8 * (file % 2) }, (_, page) => letterLines(100 * file + page));
  writeFileSync(join(input, `${file}.pdf`), nativePdf(pages));
}
const inner = makeZip([{ name: 'c.pdf', bytes: nativePdf([letterLines(901), letterLines(902)]) }, { name: 'd.pdf' }]);
writeFileSync(
  join(input, 'a.zip'),
  makeZip([
    { name: 'b.pdf', bytes: nativePdf([letterLines(900)]) },
    { name: 'inner.zip', bytes: inner },
  ]),
);

/** Everything that a run writes, but for timings. */
function outputs(out: string): Record<string, unknown> {
  const words = readdirSync(join(out, 'words')).map((name) => [name, readFileSync(join(out, 'words', name), 'utf8')]);
  return {
    results: untimedLines(join(out, 'results.jsonl')),
    csv: readFileSync(join(out, 'results.csv'), 'utf8'),
    words: Object.fromEntries(words),
    state: readdirSync(join(out, '.liasse')),
    names: readdirSync(out).sort(),
  };
}

/** Waits for what another process does, at most 20 seconds. */
async function until(seen: () => boolean): Promise<void> {
  for (let wait = 0; wait < 1000 && !seen(); wait += 1) await sleep(20);
}

/** Processes that name the folder on their command line. */
function processesOf(out: string): string[] {
  return readdirSync('/proc').filter((pid) => /^\d+$/.test(pid) && commandLine(pid).includes(out));
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // just ended
  }
}

test('killed again and again at any moment, the same command ends with what an undisturbed run gives', async () => {
  const [calm, stormy] = [join(folder, 'calm'), join(folder, 'stormy')];
  const started = performance.now();
  await runLiasse('analyze', input, '--out', calm);
  const whole = performance.now() - started;
  for (const share of [0.1, 0.3, 0.5, 0.65, 0.8, 0.95]) {
    const child = startLiasse(['analyze', input, '--out', stormy]);
    const ended = once(child, 'exit');
    await Promise.race([sleep(share * whole), ended]);
    child.kill('SIGKILL');
    await ended;
  }
  await runLiasse('analyze', input, '--out', stormy);
  expect(outputs(stormy)).toEqual(outputs(calm));
});

test('Ctrl-C keeps what was read, leaves no results that look complete, and says how to go on', async () => {
  const out = join(folder, 'interrupted');
  await runLiasse('analyze', join(input, '0.pdf'), '--out', out);
  const child = startLiasse(['analyze', input, '--out', out]);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await until(() => !existsSync(join(out, 'results.jsonl')));
  child.kill('SIGINT');
  await once(child, 'close');
  expect(child.exitCode).toBe(130);
  expect(said).toMatch(/relancez la même commande/);
  expect(readdirSync(out)).not.toContain('results.jsonl');
  expect(readdirSync(join(out, '.liasse'))).toEqual(['state.sqlite']);
});

test('a second run on the same folder is refused while the first is at work', async () => {
  const out = join(folder, 'shared');
  const first = startLiasse(['analyze', input, '--out', out, '--fresh']);
  await until(() => existsSync(join(out, '.liasse', 'spool')));
  const second = await runLiasse('analyze', input, '--out', out);
  expect(second.code).toBe(2);
  expect(second.stderr).toMatch(/Une autre exécution/);
  await once(first, 'exit');
});

// Elsewhere than on Linux the processes cannot be listed so.
test('workers die with a parent that was killed', async () => {
  const out = join(folder, 'orphans');
  const child = startLiasse(['analyze', input, '--out', out]);
  await until(() => processesOf(join(out, '.liasse')).length > 0);
  child.kill('SIGKILL');
  await until(() => processesOf(join(out, '.liasse')).length === 0);
  expect(processesOf(join(out, '.liasse'))).toEqual([]);
});
