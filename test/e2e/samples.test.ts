import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { z } from 'zod';
import { fileResultSchema, type FileResult } from '../../core/file-result.ts';
import { runLiasse, type LiasseRun } from '../fixtures/run-liasse.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const truthSchema = z.object({
  files: z.array(
    z.object({
      source: z.string(),
      sha256: z.string(),
      mediaType: z.string().nullable(),
      status: z.string(),
      problem: z.string().nullable(),
      pages: z.array(
        z.object({ number: z.int(), textSource: z.string(), rotation: z.int(), phrases: z.array(z.string()) }),
      ),
      documents: z.array(z.object({ firstPage: z.int(), lastPage: z.int(), label: z.string().nullable() })),
    }),
  ),
});

const truth = truthSchema.parse(JSON.parse(readFileSync(join(root, 'samples/manifest.json'), 'utf8'))).files;
const out = temporaryFolder();
let run: LiasseRun;
let lines: unknown[];
let results: Map<string, FileResult>;

beforeAll(async () => {
  run = await runLiasse('analyze', join(root, 'samples/batch'), '--out', out, '--workers', '2');
  lines = readFileSync(join(out, 'results.jsonl'), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line));
  results = new Map(
    lines.map((line) => fileResultSchema.parse(line)).map((result) => [result.source.normalize('NFC'), result]),
  );
}, 240_000);

/** Accents, case, kinds of apostrophe and blanks do not matter. */
function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'").replace(/\s+/gu, ' ');
}

test('the batch holds refused files on purpose: exit code 3', () => {
  expect(run.code).toBe(3);
});

test('every file and member has exactly one line, valid against the published schema', () => {
  const validate = new Ajv2020({ strict: false }).compile(
    z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(join(root, 'docs/results.schema.json'), 'utf8'))),
  );
  expect(lines.filter((line) => !validate(line))).toEqual([]);
  expect(lines).toHaveLength(truth.length);
  expect([...results.keys()].sort()).toEqual(truth.map(({ source }) => source.normalize('NFC')).sort());
});

test.each(truth)('$source is read for what it is', (wanted) => {
  const result = results.get(wanted.source.normalize('NFC'));
  expect(result).toMatchObject({ sha256: wanted.sha256, mediaType: wanted.mediaType, status: wanted.status });
  expect(result?.problems.map(({ code }) => code)).toEqual(wanted.problem === null ? [] : [wanted.problem]);
  expect(result?.pages.map(({ number, textSource, rotation }) => ({ number, textSource, rotation }))).toEqual(
    wanted.pages.map(({ number, textSource, rotation }) => ({ number, textSource, rotation })),
  );
});

const phrases = truth.flatMap(({ source, pages }) =>
  pages.flatMap((page) => page.phrases.map((phrase) => ({ source, number: page.number, phrase }))),
);

test.each(phrases)('page $number of $source bears « $phrase »', ({ source, number, phrase }) => {
  const text = results.get(source.normalize('NFC'))?.pages[number - 1]?.text ?? '';
  expect(folded(text)).toContain(folded(phrase));
});
