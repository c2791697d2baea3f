import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type FileResult, fileResultSchema } from '../../core/file-result.ts';
import { makeZip } from '../adapters/files/make-zip.ts';
import { letterLines, nativePdf } from '../fixtures/native-pdf.ts';
import { runLiasse, untimedLines } from '../fixtures/run-liasse.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

// A path with blanks and accents, as users have them.
const folder = join(temporaryFolder(), 'pièces à lire');
mkdirSync(folder);

function newFolder(files: Readonly<Record<string, Uint8Array | string>>): string {
  const made = mkdtempSync(join(folder, 'lot '));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(made, name), content);
  return made;
}

function newOut(): string {
  return join(mkdtempSync(join(folder, 'sortie ')), 'résultats');
}

function resultsOf(out: string): FileResult[] {
  const lines = readFileSync(join(out, 'results.jsonl'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => fileResultSchema.parse(JSON.parse(line)));
}

const letter = nativePdf([letterLines(1)]);

test('every file has one line, in order, members behind their archive, whatever happened to it', async () => {
  const input = newFolder({
    'b.pdf': letter,
    'a.zip': makeZip([
      { name: 'dossier/é.pdf', bytes: nativePdf([letterLines(2)]), flags: 0x800 },
      { name: 'encore.pdf', bytes: letter },
      { name: 'x.bin', bytes: 'x' },
    ]),
    'c.pdf': 'pas un PDF',
    'd.pdf': '',
    '=cmd,-x.pdf': nativePdf([letterLines(3), letterLines(4)]),
  });
  symlinkSync('b.pdf', join(input, 'lien.pdf'));
  const out = newOut();
  const { code, stdout } = await runLiasse('analyze', input, '--out', out);
  expect(code).toBe(3);
  expect(stdout).toMatch(/9 fichiers \(6 pages.*: 5 lus, 4 refusés\./);
  expect(resultsOf(out).map(({ source, status, pages }) => [source, status, pages.length])).toEqual([
    ['=cmd,-x.pdf', 'done', 2],
    ['a.zip', 'done', 1],
    ['a.zip!dossier/é.pdf', 'done', 1],
    ['a.zip!encore.pdf', 'done', 1],
    ['a.zip!x.bin', 'rejected', 0],
    ['b.pdf', 'done', 1],
    ['c.pdf', 'rejected', 0],
    ['d.pdf', 'rejected', 0],
    ['lien.pdf', 'rejected', 0],
  ]);
  expect(resultsOf(out).map(({ problems }) => problems[0]?.code)).toContain('not-a-regular-file');
  expect(readFileSync(join(out, 'results.csv'), 'utf8')).toMatch(/^\uFEFF"fichier";"document"/);
  expect(readdirSync(join(out, '.liasse'))).toEqual(['state.sqlite']);
  expect(readdirSync(join(out, 'words'))).toHaveLength(4); // b.pdf and a.zip!encore.pdf are the same bytes
});

test('running again reads nothing again and changes nothing', async () => {
  const input = newFolder({ 'a.pdf': letter, 'b.pdf': nativePdf([letterLines(5)]) });
  const out = newOut();
  await runLiasse('analyze', input, '--out', out);
  const first = readFileSync(join(out, 'results.jsonl'));
  const { code } = await runLiasse('analyze', input, '--out', out, '--workers', '1');
  expect(code).toBe(0);
  expect(readFileSync(join(out, 'results.jsonl'))).toEqual(first); // timings too: they were kept
});

test('the number of workers does not change the results', async () => {
  const pages = Array.from({ length: 20 }, (_, index) => letterLines(index));
  const input = newFolder({ 'long.pdf': nativePdf(pages), 'a.pdf': letter });
  const [one, three] = [newOut(), newOut()];
  await runLiasse('analyze', input, '--out', one, '--workers', '1');
  await runLiasse('analyze', input, '--out', three, '--workers', '3');
  expect(untimedLines(join(three, 'results.jsonl'))).toEqual(untimedLines(join(one, 'results.jsonl')));
});

test('--allow-rejected, --quiet, --no-bom, --fresh and --limits do what they say', async () => {
  const input = newFolder({ 'a.pdf': nativePdf([letterLines(1), letterLines(2)]) });
  const limits = join(input, 'limits.json');
  writeFileSync(limits, '{"pagesPerFile": 1}');
  const out = newOut();
  const options = ['--out', out, '--limits', limits, '--quiet', '--no-bom', '--allow-rejected', '--fresh'];
  const run = await runLiasse('analyze', join(input, 'a.pdf'), ...options);
  expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(resultsOf(out)).toMatchObject([{ source: 'a.pdf', problems: [{ code: 'too-many-pages' }] }]);
  expect(readFileSync(join(out, 'results.csv'), 'utf8')).toMatch(/^"fichier"/);
});

test('results inside the folder handed in are not read', async () => {
  const input = newFolder({ 'a.pdf': letter });
  const out = join(input, 'out');
  await runLiasse('analyze', input, '--out', out);
  await runLiasse('analyze', input, '--out', out);
  expect(resultsOf(out).map(({ source }) => source)).toEqual(['a.pdf']);
});

test('a folder without files gives results without lines', async () => {
  const out = newOut();
  const { code, stdout } = await runLiasse('analyze', newFolder({}), '--out', out);
  expect([code, readFileSync(join(out, 'results.jsonl'), 'utf8')]).toEqual([0, '']);
  expect(stdout).toMatch(/^0 fichier/);
});

test('explain and export show what analyze found', async () => {
  const input = newFolder({ 'a.pdf': letter });
  const file = join(input, 'a.pdf');
  const out = newOut();
  await runLiasse('analyze', file, '--out', out);
  const kept = await runLiasse('explain', file, '--out', out);
  expect(kept).toMatchObject({ code: 0, stderr: '' });
  expect(kept.stdout).toMatch(/^a\.pdf : lu, 1 page\n {2}Document 1 \(page 1\) : /);
  expect((await runLiasse('explain', file)).stdout).toBe(kept.stdout);
  const exported = await runLiasse('export', '--from', out, '--format', 'jsonl');
  expect(exported).toEqual({ code: 0, stderr: '', stdout: readFileSync(join(out, 'results.jsonl'), 'utf8') });
  const csv = join(input, 'a.csv');
  await runLiasse('export', '--from', out, '--format', 'csv', '--output', csv);
  expect(readFileSync(csv)).toEqual(readFileSync(join(out, 'results.csv')));
});
