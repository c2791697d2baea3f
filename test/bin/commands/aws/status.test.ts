import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { expect, test } from '@jest/globals';
import { DeadLetterQueue } from '../../../../adapters/aws/operate/dead-letter-queue.ts';
import { Executions } from '../../../../adapters/aws/operate/executions.ts';
import { figuresOf } from '../../../../bin/commands/aws/status.ts';
import { deploymentStatus } from '../../../../bin/terminal/deployment-status-text.ts';
import { standIn } from '../../../fixtures/aws-stand-in.ts';
import { batchRecord } from '../../../fixtures/batch-record.ts';
import { asFound, finishedSubmission } from '../../../fixtures/finished-submission.ts';
import { json, MemorySqs } from '../../../fixtures/memory-sqs.ts';

const sqs = new MemorySqs();
const client = new SQSClient(await standIn(sqs.answer));
const queue = (name: string) =>
  new DeadLetterQueue(client, { queue: `https://sqs/${name}`, deadLetters: `https://sqs/${name}-dead` });
const sfn = new SFNClient(await standIn(() => json({ executions: [{ executionArn: 'x' }] })));
const now = Date.parse('2026-11-25T09:00:00.000Z');
const failed = { done: 0, partial: 0, rejected: 0, failed: 2 };
const batches = [batchRecord({ received: 3, finished: 2, expected: 3 }), batchRecord({ tenant: 'port', batch: 'x' })];
const ports = {
  queues: { intake: queue('intake'), settle: queue('settle'), webhook: queue('webhook') },
  executions: new Executions(sfn, { analysis: 'arn:a', backfill: 'arn:b' }),
  ledger: {
    overdue: () => asFound([finishedSubmission('s1'), { ...finishedSubmission('s2'), tenant: 'port' }]),
    openBatches: () => asFound(batches),
    batch: async ({ batch }: { batch: string }) =>
      Promise.resolve(batch === 'bad' ? batchRecord({ batch, statuses: failed }) : undefined),
  },
};

test('a deployment that is well: one line each, nothing to do', async () => {
  const { lines, complaints } = deploymentStatus(await figuresOf(ports, {}, now), 7200);
  expect(complaints).toEqual([]);
  expect(lines.map((line) => line.replace(/\s+/gu, ' '))).toEqual([
    'Dépôts 0 en attente, 0 en cours, 0 au rebut',
    'Résultats 0 en attente, 0 en cours, 0 au rebut',
    'Notifications 0 en attente, 0 en cours, 0 au rebut',
    'Sans résultat 2 fichiers, le plus ancien depuis 1 h 00 min',
    'Analyses 1 exécution en cours',
    'Liasse mairie/lot-1 2 fichiers finis sur 3, 3 reçus, 0 page, 0 document dont 0 à vérifier',
    'Liasse port/x 0 fichier fini sur 0 (nombre attendu non annoncé), 0 reçu, 0 page, 0 document dont 0 à vérifier',
  ]);
});

test('dead letters, a file that waits too long, failed files: each with the page to read', async () => {
  sqs.of('https://sqs/settle-dead').push('a', 'b');
  const { complaints } = deploymentStatus(await figuresOf(ports, {}, now), 600); // prettier-ignore
  expect(complaints).toEqual([
    'Résultats : 2 messages au rebut. Voir docs/operate.md#settledlq.',
    'Un fichier attend depuis 1 h 00 min. Voir docs/operate.md#oldestwaiting.',
  ]);
  const ofBatch = deploymentStatus(await figuresOf(ports, { tenant: 'mairie', batch: 'bad' }, now), 1e9);
  expect(ofBatch.complaints.at(-1)).toBe('Liasse mairie/bad : 2 fichiers en échec. Voir docs/operate.md#filesfailed.');
});

test('one administration sees its own alone', async () => {
  const { files, batches: seen } = await figuresOf(ports, { tenant: 'port' }, now);
  expect(files.count).toBe(1);
  expect(seen).toEqual([batches[1]]);
});

test('a batch that nobody knows, or without its administration, is a mistake', async () => {
  await expect(figuresOf(ports, { tenant: 'mairie', batch: 'none' }, now)).rejects.toThrow(
    /ne connaît pas de liasse none/,
  );
  await expect(figuresOf(ports, { batch: 'none' }, now)).rejects.toThrow(/--batch demande aussi --tenant/);
});
