import { expect, test } from '@jest/globals';
import { batchApi, type BatchApiOptions } from '../../../core/api/batch-api.ts';
import { defaultLimits } from '../../../core/limits.ts';
import { at, outcome, submissionOf } from '../../fixtures/ledger-entries.ts';
import { MemoryBatchLedger } from '../../fixtures/memory-batch-ledger.ts';

const id = { tenant: 'mairie', batch: 'juin' };

interface Api extends BatchApiOptions {
  readonly ledger: MemoryBatchLedger;
  readonly completed: unknown[];
}

function open(): Api {
  const completed: unknown[] = [];
  return {
    ledger: new MemoryBatchLedger(),
    completed,
    grants: {
      grant: async (key, { bytes, source }) =>
        Promise.resolve({ url: 'u', fields: { key, bytes: `${bytes}`, source }, expiresAt: at }),
      link: async (key) => Promise.resolve(`https://${key}`),
    },
    completeBatch: async (batch) => {
      completed.push(batch);
      return Promise.resolve();
    },
    limits: defaultLimits,
    engines: ['onnx', 'textract'],
    filesPerDayPerTenant: 1,
    newId: () => 'new',
    now: () => at,
  };
}

const files = 'POST /batches/{batch}/files';
const most = defaultLimits.bytesPerFile;

test('a batch is announced, and may be complete at once', async () => {
  const api = open();
  const body = { batch: 'juin', files: 2, engine: 'textract' };
  expect(await batchApi({ tenant: 'mairie', route: 'POST /batches', body }, api)).toEqual({
    status: 201,
    contentType: 'application/json',
    body: { tenant: 'mairie', ...body },
  });
  expect(await api.ledger.batch(id)).toMatchObject({ expected: 2, engine: 'textract' });
  expect(api.completed).toEqual([id]);
});

test('a form is given for one file under a key of its own, as long as the day’s quota lasts', async () => {
  const api = open();
  const request = { ...id, route: files, body: { source: 'é.pdf', bytes: most } };
  expect(await batchApi(request, api)).toMatchObject({
    status: 201,
    body: { fields: { key: 'post/mairie/juin/new', bytes: `${most}`, source: 'é.pdf' } },
  });
  expect(await batchApi(request, api)).toMatchObject({ status: 429, contentType: 'application/problem+json' });
  expect(await batchApi({ ...request, tenant: 'ccas' }, api)).toMatchObject({ status: 201 });
});

test('a batch shows its counters and links to its results', async () => {
  const api = open();
  for (const name of ['x', 'y']) await api.ledger.register(submissionOf(name));
  await api.ledger.finishSubmission(submissionOf('x'), outcome, at);
  const shown = await batchApi({ ...id, route: 'GET /batches/{batch}', body: undefined }, api);
  expect(shown).toMatchObject({ status: 200, body: { ...id, received: 2, finished: 1 } });
  const { sha256 } = submissionOf('x');
  expect(await batchApi({ ...id, route: 'GET /batches/{batch}/results', body: undefined }, api)).toMatchObject({
    status: 200,
    body: {
      ...id,
      files: [
        { source: 'x', sha256, status: 'done', results: 'https://results/x' },
        { source: 'y', sha256 },
      ],
    },
  });
});

test.each([
  { route: 'POST /batches', body: undefined, status: 400, title: 'Bad request body' },
  { route: 'POST /batches', body: { batch: '../x', files: 1 }, status: 400, title: 'Bad request body' },
  { route: 'POST /batches', body: { batch: 'juin', files: 1, extra: 1 }, status: 400, title: 'Bad request body' },
  { route: files, batch: 'ju in', body: {}, status: 400, title: 'Bad batch name' },
  { route: files, body: {}, status: 400, title: 'Bad batch name' },
  { route: files, batch: 'juin', body: { source: '', bytes: 1 }, status: 400, title: 'Bad request body' },
  { route: files, batch: 'juin', body: { source: 'a', bytes: most + 1 }, status: 413, title: 'File too large' },
  { route: 'GET /batches/{batch}', batch: 'juin', body: undefined, status: 404, title: 'No such batch' },
  { route: 'GET /batches/{batch}/results', batch: 'juin', body: undefined, status: 404, title: 'No such batch' },
  { route: 'DELETE /batches/{batch}', batch: 'juin', body: undefined, status: 404, title: 'Not found' },
])('$route with $body is answered by the problem $title', async ({ status, title, ...request }) => {
  const answer = await batchApi({ tenant: 'mairie', ...request }, open());
  expect(answer).toMatchObject({ status, contentType: 'application/problem+json' });
  expect(answer.body).toEqual({ type: 'about:blank', status, title, detail: expect.stringMatching(/./u) });
});

test('another tenant’s batch is not there', async () => {
  const api = open();
  await api.ledger.register(submissionOf('x'));
  const request = { tenant: 'ccas', batch: 'juin', route: 'GET /batches/{batch}', body: undefined };
  expect(await batchApi(request, api)).toMatchObject({ status: 404 });
});
