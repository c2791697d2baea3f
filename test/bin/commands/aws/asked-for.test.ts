import { expect, test } from '@jest/globals';
import { refuseOtherPrefix } from '../../../../bin/commands/aws/backfill.ts';
import { parseBatchId } from '../../../../bin/commands/aws/batch-id.ts';
import { toPurge } from '../../../../bin/commands/aws/purge.ts';
import { finishedSubmission } from '../../../fixtures/finished-submission.ts';

test.each(['drop/mairie/', 'drop/mairie/lot-1/a', 'post/mairie/'])('%s may be backfilled', (prefix) => {
  expect(() => {
    refuseOtherPrefix(prefix);
  }).not.toThrow();
});

test.each(['', 'drop/', 'drop/mairie', 'mairie/', 'members/mairie/', 'drop/Mairie/'])('%j may not', (prefix) => {
  expect(() => {
    refuseOtherPrefix(prefix);
  }).toThrow(/préfixe|administration/);
});

test.each([
  [{ tenant: 'Mairie', batch: 'x' }, /nom d’administration/],
  [{ tenant: 'mairie', batch: 'a/b' }, /nom de liasse/],
])('%j is refused with what a name may be made of', (id, message) => {
  expect(() => parseBatchId(id)).toThrow(message);
});

test('a whole batch, or one file of it, may be purged', () => {
  const all = [finishedSubmission('a'), finishedSubmission('b')];
  expect(toPurge(all, undefined)).toEqual(all);
  expect(toPurge(all, 'b.pdf')).toEqual([all[1]]);
});

test('nothing is purged while it is being read, or when it is not there', () => {
  const { outcome, ...waiting } = finishedSubmission('a');
  expect(outcome).toBeDefined();
  expect(() => toPurge([waiting], undefined)).toThrow(/1 fichier sans résultat/);
  expect(() => toPurge([waiting], 'none')).toThrow(/Rien de tel/);
});
