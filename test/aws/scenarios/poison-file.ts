import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { letterLines, nativePdf } from '../../fixtures/native-pdf.ts';
import { TenantBatch } from '../deployed/tenant-batch.ts';
import { type Scenario } from '../scenario.ts';

const protectedSample = 'samples/batch/Personnel/Bulletin de paie avril 2026 (protégé).pdf';

/** Not of any format: the same at each run. */
const noise = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * index * 31 + index * 7 + 129) % 256));

export const scenario: Scenario = {
  name: 'files that cannot be read are refused each with its reason, those beside them are read',
  async run(context) {
    const { assert, repository } = context;
    const batch = new TenantBatch(context, 'poison');
    const letter = nativePdf([letterLines(3)]);
    const files: Readonly<Record<string, Uint8Array>> = {
      'abîmé.pdf': letter.subarray(0, 60),
      'bruit.pdf': noise,
      'bon 1.pdf': nativePdf([letterLines(1)]),
      'bon 2.pdf': nativePdf([letterLines(2)]),
      'protégé.pdf': await readFile(join(repository, protectedSample)),
      'tableur.pdf': Buffer.from('nom;montant\nmairie;12\n'),
      'vide.pdf': new Uint8Array(),
    };
    const count = Object.keys(files).length;
    await batch.announce(count);
    for (const [path, bytes] of Object.entries(files)) await batch.drop(path, bytes);

    const lines = await batch.finished(count);
    const verdicts = lines.map(({ source, status, problems }) => [source, status, problems.map(({ code }) => code)]);
    assert.equal('each has its line, with its reason', verdicts, [
      ['abîmé.pdf', 'rejected', ['corrupt']],
      ['bon 1.pdf', 'done', []],
      ['bon 2.pdf', 'done', []],
      ['bruit.pdf', 'rejected', ['unsupported-type']],
      ['protégé.pdf', 'rejected', ['encrypted']],
      ['tableur.pdf', 'rejected', ['unsupported-type']],
      ['vide.pdf', 'rejected', ['empty']],
    ]);
    const outcomes = (await batch.submissions()).map(({ source, outcome }) => `${source} ${outcome?.status ?? ''}`);
    const expected = lines.map(({ source, status }) => `${source} ${status}`);
    assert.equal('the ledger says the same', outcomes.toSorted(), expected.toSorted());
    const record = await batch.record();
    assert.equal('the batch counts them', record?.statuses, { done: 2, partial: 0, rejected: 5, failed: 0 });
    assert.ok('it is complete', record?.completedAt !== undefined);
  },
};
