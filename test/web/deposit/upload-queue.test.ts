import { expect, test } from '@jest/globals';
import { ApiProblem } from '../../../web/api/problem.ts';
import { UploadQueue, type UploadQueueOptions } from '../../../web/deposit/upload-queue.ts';

const files = (count: number): { key: string; source: string; file: Blob }[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `k${index}`,
    source: `dossier/${index}.pdf`,
    file: new Blob(['%PDF']),
  }));

function refusal(status: number, detail = ''): ApiProblem {
  return new ApiProblem(status, { type: 'about:blank', title: '', status, detail });
}

function queueWith(options: Partial<UploadQueueOptions>): {
  queue: UploadQueue;
  accepted: Set<string>;
  settled: () => Promise<void>;
} {
  const accepted = new Set<string>();
  const queue = new UploadQueue({
    send: () => Promise.resolve(),
    pause: () => Promise.resolve(),
    wasAccepted: (key) => Promise.resolve(accepted.has(key)),
    remember: (key) => {
      accepted.add(key);
      return Promise.resolve();
    },
    ...options,
  });
  const settled = async (): Promise<void> => {
    while (queue.view().open.some(({ state }) => state !== 'refused')) await new Promise(setImmediate);
  };
  return { queue, accepted, settled };
}

test('sends every file once, never more at once than allowed, and keeps none of them', async () => {
  let [running, most, sent] = [0, 0, 0];
  const send = async (): Promise<void> => {
    running += 1;
    most = Math.max(most, running);
    await new Promise(setImmediate);
    running -= 1;
    sent += 1;
  };
  const { queue, settled } = queueWith({ send, atOnce: 3 });
  await queue.add(files(50));
  await settled();
  expect({ most, sent, view: queue.view() }).toEqual({
    most: 3,
    sent: 50,
    view: { open: [], sent: 50, known: 0, total: 50, offline: false },
  });
});

test('does not send again what was accepted before', async () => {
  const sent: string[] = [];
  const { queue, accepted, settled } = queueWith({
    send: ({ key }) => {
      sent.push(key);
      return Promise.resolve();
    },
  });
  accepted.add('k0').add('k1');
  await queue.add(files(3));
  await settled();
  expect(sent).toEqual(['k2']);
  expect(queue.view()).toMatchObject({ known: 2, sent: 1, total: 3 });
});

test('goes on by itself when the server answers again', async () => {
  let tries = 0;
  const { queue, settled } = queueWith({
    send: () => {
      tries += 1;
      return tries < 3 ? Promise.reject(refusal(0)) : Promise.resolve();
    },
  });
  await queue.add(files(1));
  expect(queue.view().open).toHaveLength(1);
  await settled();
  expect({ tries, view: queue.view() }).toMatchObject({ tries: 3, view: { sent: 1, offline: false } });
});

test('says why a file is refused, and sends the others', async () => {
  const { queue, settled } = queueWith({
    send: ({ key }) => (key === 'k1' ? Promise.reject(refusal(415, 'Convertissez-le en PDF.')) : Promise.resolve()),
  });
  await queue.add(files(3));
  await settled();
  expect(queue.view()).toMatchObject({
    sent: 2,
    open: [{ source: 'dossier/1.pdf', state: 'refused', reason: 'Convertissez-le en PDF.' }],
  });
});

test('a file that cannot be read from the disk any more is refused, not lost', async () => {
  const { queue, settled } = queueWith({ send: () => Promise.reject(new TypeError('moved')) });
  await queue.add(files(1));
  await settled();
  expect(queue.view().open).toMatchObject([{ state: 'refused', reason: '' }]);
});
