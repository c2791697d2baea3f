import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ResultsWriter } from '../../../adapters/local/results-writer.ts';
import { type FileRecord } from '../../../core/file-record.ts';
import { problem } from '../../../core/problem.ts';
import { unreadPage } from '../../../core/unread-page.ts';
import { analysedPage } from '../../fixtures/analysed-page.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const out = temporaryFolder();
const sha256 = 'a'.repeat(64);
const path = join(out, 'words', `${sha256}.json`);

function writer(versions = 'v1'): ResultsWriter {
  return new ResultsWriter({ out, versions, bom: true });
}

function record(word: string): FileRecord {
  return { mediaType: 'x', pages: [analysedPage(1, [word])], members: [], problems: [], openSeconds: 0 };
}

test('words are written with their places, rounded, in a fixed order', async () => {
  await writer().writeWords(sha256, record('Mairie'), false);
  const page = { number: 1, width: 595.28, height: 841.89, rotation: 0, lines: [[['Mairie', null, 1.23, 2, 3, 4]]] };
  expect(readFileSync(path, 'utf8')).toBe(`${JSON.stringify({ versions: 'v1', sha256, pages: [page] })}\n`);
});

test('words of the same versions are left as they are, others replaced', async () => {
  await writer().writeWords(sha256, record('un'), false);
  const { mtimeNs } = statSync(path, { bigint: true });
  await writer().writeWords(sha256, record('un'), true);
  expect(statSync(path, { bigint: true }).mtimeNs).toBe(mtimeNs);
  await writer('v2').writeWords(sha256, record('deux'), true);
  expect(readFileSync(path, 'utf8')).toContain('deux');
  writeFileSync(path, 'cut sh');
  await writer('v2').writeWords(sha256, record('trois'), true);
  expect(readFileSync(path, 'utf8')).toContain('trois');
});

test('words just read replace those of a run that had read fewer', async () => {
  const lost = { ...record('un'), pages: [analysedPage(1, ['un']), unreadPage(2, problem('time-out'))] };
  await writer('v3').writeWords(sha256, lost, false);
  const better = { ...record('un'), pages: [analysedPage(1, ['un']), analysedPage(2, ['deux'])] };
  await writer('v3').writeWords(sha256, better, false);
  expect(readFileSync(path, 'utf8')).toContain('deux');
});
