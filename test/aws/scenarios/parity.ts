import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileResultSchema } from '../../../core/file-result.ts';
import { runLiasse } from '../run-liasse.ts';
import { type Scenario, type ScenarioContext } from '../scenario.ts';

const batch = 'parity';

export const scenario: Scenario = {
  name: 'the samples handed in as one batch give the lines, tables and words that one machine gives',
  place: 20,
  async run(context) {
    const { assert, repository, scratch, tenant } = context;
    const samples = join(repository, 'samples/batch');
    const [embedded, deployed] = [join(scratch, 'embedded'), join(scratch, 'deployed')];
    const of = ['--tenant', tenant, '--batch', batch];
    await runLiasse(context, ['aws', 'submit', samples, ...of]);
    // 3: some samples are refused, as on one machine.
    assert.equal('watch ends when the batch is complete', await runLiasse(context, ['aws', 'watch', ...of]), 3);
    assert.equal('fetch', await runLiasse(context, ['aws', 'fetch', ...of, '--out', deployed, '--quiet']), 3);
    assert.equal('analyze', await runLiasse(context, ['analyze', samples, '--out', embedded, '--quiet']), 3);
    await compareLines(context, embedded, deployed);
    const csv = await Promise.all([embedded, deployed].map(async (out) => readFile(join(out, 'results.csv'), 'utf8')));
    assert.equal('results.csv', csv[1], csv[0]);
    await compareWords(context, embedded, deployed);
  },
};

async function compareLines({ assert, say }: ScenarioContext, embedded: string, deployed: string): Promise<void> {
  const [expected, found] = await Promise.all([embedded, deployed].map(untimedLines));
  assert.equal('as many lines', found?.length, expected?.length);
  for (const [index, line] of (expected ?? []).entries()) assert.equal(`line ${index + 1}`, found?.[index], line);
  say(`${found?.length ?? 0} lines compared: status, problems, pages with texts, documents, versions`);
}

/** Timings apart, which are never the same. */
async function untimedLines(out: string): Promise<unknown[]> {
  const lines = (await readFile(join(out, 'results.jsonl'), 'utf8')).split('\n').slice(0, -1);
  return lines.map((line) => ({ ...fileResultSchema.parse(JSON.parse(line)), timing: {} }));
}

async function compareWords({ assert }: ScenarioContext, embedded: string, deployed: string): Promise<void> {
  const names = (await readdir(join(embedded, 'words'))).sort();
  assert.equal('words of the same files', (await readdir(join(deployed, 'words'))).sort(), names);
  for (const name of names) {
    const [expected, found] = await Promise.all(
      [embedded, deployed].map(async (out) => readFile(join(out, 'words', name), 'utf8')),
    );
    assert.ok(`words of ${name}`, expected === found);
  }
}
