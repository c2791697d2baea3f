import { z } from 'zod';
import { batchManifestSchema } from '../intake/batch-manifest.ts';
import { batchNameSchema, type OcrEngine } from '../intake/names.ts';
import { postKey } from '../intake/upload-key.ts';
import { type Limits } from '../limits.ts';
import { type BatchId, type BatchLedger } from '../ports/batch-ledger.ts';
import { type UploadGrants } from '../ports/upload-grants.ts';
import { answer, type ApiAnswer, apiProblem } from './api-answer.ts';

export interface BatchApiOptions {
  readonly ledger: Pick<BatchLedger, 'announce' | 'batch' | 'submissions' | 'takeFromQuota'>;
  readonly grants: UploadGrants;
  readonly completeBatch: (batch: BatchId) => Promise<void>;
  readonly limits: Limits;
  /** Engines that a batch may ask for. */
  readonly engines: readonly OcrEngine[];
  readonly filesPerDayPerTenant: number;
  /** A name that nobody had before. */
  readonly newId: () => string;
  /** ISO 8601. */
  readonly now: () => string;
}

export interface ApiRequest {
  /** As authenticated. */
  readonly tenant: string;
  /** Method and path template, e.g. `POST /batches/{batch}/files`. */
  readonly route: string;
  readonly batch?: string;
  /** JSON, parsed; undefined when there is none or it is none. */
  readonly body: unknown;
}

const newBatchSchema = batchManifestSchema.extend({ batch: batchNameSchema });
const newFileSchema = z.strictObject({ source: z.string().min(1).max(1024), bytes: z.int().min(0) });

/** Batches of one tenant over HTTP: announced, filled through forms, followed, fetched. */
export async function batchApi(request: ApiRequest, options: BatchApiOptions): Promise<ApiAnswer> {
  if (request.route === 'POST /batches') return announceBatch(request, options);
  const batch = batchNameSchema.safeParse(request.batch);
  if (!batch.success)
    return apiProblem(400, 'Bad batch name', 'Letters, digits, dot, underscore and hyphen, at most 64.');
  const id = { tenant: request.tenant, batch: batch.data };
  if (request.route === 'POST /batches/{batch}/files') return grantUpload(id, request.body, options);
  if (request.route === 'GET /batches/{batch}') return showBatch(id, options);
  if (request.route === 'GET /batches/{batch}/results') return listResults(id, options);
  return apiProblem(404, 'Not found', 'There is no such route.');
}

async function announceBatch({ tenant, body }: ApiRequest, options: BatchApiOptions): Promise<ApiAnswer> {
  const parsed = newBatchSchema.safeParse(body);
  if (!parsed.success) return badBody(parsed.error);
  const { batch, ...manifest } = parsed.data;
  if (manifest.engine !== undefined && !options.engines.includes(manifest.engine))
    return apiProblem(400, 'Engine not offered', `This deployment reads with ${options.engines.join(' or ')}.`);
  const id = { tenant, batch };
  await options.ledger.announce(id, manifest, options.now());
  await options.completeBatch(id);
  return answer(201, { ...id, ...manifest });
}

async function grantUpload(id: BatchId, body: unknown, options: BatchApiOptions): Promise<ApiAnswer> {
  const parsed = newFileSchema.safeParse(body);
  if (!parsed.success) return badBody(parsed.error);
  const { source, bytes } = parsed.data;
  const most = options.limits.bytesPerFile;
  if (bytes > most) return apiProblem(413, 'File too large', `At most ${most} bytes a file.`);
  const day = options.now().slice(0, 10);
  if (!(await options.ledger.takeFromQuota(id.tenant, day, options.filesPerDayPerTenant))) {
    const detail = `${options.filesPerDayPerTenant} files a day: the next ones may come tomorrow (UTC).`;
    return apiProblem(429, 'Daily quota spent', detail);
  }
  return answer(201, await options.grants.grant(postKey(id, options.newId()), { source, bytes }));
}

async function showBatch(id: BatchId, { ledger }: BatchApiOptions): Promise<ApiAnswer> {
  const batch = await ledger.batch(id);
  return batch === undefined ? noBatch : answer(200, batch);
}

/** Links rather than contents: a batch may be longer than an answer. */
async function listResults(id: BatchId, { ledger, grants }: BatchApiOptions): Promise<ApiAnswer> {
  if ((await ledger.batch(id)) === undefined) return noBatch;
  const files: unknown[] = [];
  for await (const { source, sha256, outcome } of ledger.submissions(id)) {
    const link = outcome === undefined ? {} : { status: outcome.status, results: await grants.link(outcome.resultKey) };
    files.push({ source, sha256, ...link });
  }
  return answer(200, { ...id, files });
}

const noBatch = apiProblem(404, 'No such batch', 'Nothing was announced or handed in under this name.');

function badBody(error: z.ZodError): ApiAnswer {
  const detail = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  return apiProblem(400, 'Bad request body', detail);
}
