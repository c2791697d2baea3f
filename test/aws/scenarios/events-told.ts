import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type LiasseEvent } from '../../../core/events.ts';
import { letterLines, nativePdf } from '../../fixtures/native-pdf.ts';
import { EventTap } from '../deployed/event-tap.ts';
import { patience } from '../deployed/patience.ts';
import { TenantBatch } from '../deployed/tenant-batch.ts';
import { type Scenario } from '../scenario.ts';

/** Has members, so that one submission has several lines. */
const mail = 'samples/batch/Courriels/Inscription périscolaire Capucine.eml';

const isCompletion = ({ type }: LiasseEvent): boolean => type === 'BatchCompleted';

export const scenario: Scenario = {
  name: 'one event a line and one when the batch is complete, none with a name or a word of what was read',
  async run(context) {
    const { assert, repository, until } = context;
    const batch = new TenantBatch(context, 'told');
    await EventTap.during(context, async (tap) => {
      await batch.announce(2);
      await batch.drop('Marchand.pdf', nativePdf([letterLines(1), letterLines(2)]));
      await batch.finished(1);
      assert.ok('nothing is said of a batch that is not complete', !(await tap.heard()).some(isCompletion));
      await batch.drop('Courriel Dupont.eml', await readFile(join(repository, mail)));
      const lines = await batch.finished(2);
      await until('the batch is said to be complete', async () => (await tap.heard()).some(isCompletion), patience);

      const heard = await tap.heard();
      const documents = heard.filter((event) => event.type === 'DocumentAnalysed');
      assert.ok('the mail has lines of its own and of what came with it', lines.length > 2);
      assert.equal('one id an event', new Set(documents.map(({ id }) => id)).size, documents.length);
      assert.equal(
        'one event a line, of its file',
        documents.map(({ sha256 }) => sha256).toSorted(),
        lines.map(({ sha256 }) => sha256).toSorted(),
      );
      const labels = (of: readonly { documents: readonly { label: string }[] }[]): string[] =>
        of.flatMap(({ documents: found }) => found.map(({ label }) => label)).toSorted();
      assert.equal('with the labels of its documents', labels(documents), labels(lines));
      const told = JSON.stringify(heard);
      for (const secret of ['Marchand', 'Dupont', 'Saint-Aubin', 'Capucine', 'convoquons'])
        assert.ok(`no event says ${secret}`, !told.includes(secret));
      const completions = heard.filter((event) => event.type === 'BatchCompleted');
      assert.equal('one batch', new Set(completions.map(({ id }) => id)).size, 1);
      assert.equal('with its count', completions[0]?.files, 2);
    });
  },
};
