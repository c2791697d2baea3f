import { expect, test } from '@jest/globals';
import { follow, type Following } from '../../../../bin/commands/aws/watch.ts';
import { type BatchRecord } from '../../../../core/ports/batch-ledger.ts';
import { batchRecord } from '../../../fixtures/batch-record.ts';

const id = { tenant: 'mairie', batch: 'lot-1' };

/** Follows a batch that looks so at each look, the last for ever. */
async function followed(looks: (BatchRecord | undefined)[], timeout?: number) {
  const shown: string[] = [];
  let pauses = 0;
  const following: Following = {
    ledger: { batch: async () => Promise.resolve(looks.length > 1 ? looks.shift() : looks[0]) },
    line: { show: (text) => shown.push(text(false)) },
    pause: async () => Promise.resolve(void (pauses += 1)),
    ...(timeout === undefined ? {} : { timeout }),
  };
  const batch = await follow(id, following);
  return { batch, shown, pauses };
}

test('a batch is followed until it is complete', async () => {
  const looks = [
    undefined,
    batchRecord({ received: 1, expected: 2 }),
    batchRecord({ received: 2, finished: 2, expected: 2 }),
  ];
  const { shown, pauses } = await followed(looks);
  expect(pauses).toBe(2);
  expect(shown[0]).toMatch(/pas encore connue/);
  expect(shown.at(-1)).toMatch(/^2 fichiers finis sur 2, 2 reçus/);
});

test('while more is announced than has come, it is not complete', async () => {
  const { batch, pauses } = await followed([batchRecord({ received: 2, finished: 2, expected: 3 })], 10);
  expect(pauses).toBe(5);
  expect(batch.finished).toBe(2);
});

test('a batch of which nobody said how many files it has is complete when the deployment says so', async () => {
  const looks = [
    batchRecord({ received: 2, finished: 2 }),
    batchRecord({ received: 2, finished: 2, completedAt: 'now' }),
  ];
  expect((await followed(looks)).pauses).toBe(1);
});

test('a batch that stays unknown for a minute is a mistake', async () => {
  await expect(followed([undefined])).rejects.toThrow(/ne connaît pas de liasse lot-1/);
  await expect(followed([undefined], 4)).rejects.toThrow(/ne connaît pas de liasse lot-1/);
});
