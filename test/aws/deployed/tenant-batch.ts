import { GetObjectCommand, PutObjectCommand, paginateListObjectsV2 } from '@aws-sdk/client-s3';
import { type FileResult, fileResultSchema } from '../../../core/file-result.ts';
import { batchManifestName, dropKey } from '../../../core/intake/upload-key.ts';
import { type BatchId, type BatchRecord, type SubmissionRecord } from '../../../core/ports/batch-ledger.ts';
import { batchLedgerOf, submissionsOf } from '../batch-ledger-of.ts';
import { type ScenarioContext } from '../scenario.ts';
import { patience } from './patience.ts';

/** An object as it was handed in. */
export interface Dropped {
  readonly key: string;
  readonly versionId: string | undefined;
}

/** One batch of the scenario's tenant: handed in as an administration does, looked at as an operator does. */
export class TenantBatch {
  readonly id: BatchId;
  readonly #context: ScenarioContext;

  constructor(context: ScenarioContext, batch: string) {
    this.id = { tenant: context.tenant, batch };
    this.#context = context;
  }

  /** @param path - under the batch's prefix: the source of its result. */
  async drop(path: string, bytes: Uint8Array | string): Promise<Dropped> {
    const { clients, output } = this.#context;
    const key = dropKey(this.id, path);
    const command = new PutObjectCommand({ Bucket: output('UploadsBucket'), Key: key, Body: bytes });
    const { VersionId: versionId } = await clients.s3.send(command);
    return { key, versionId };
  }

  /** Says how many files will come, and waits until the deployment knows. */
  async announce(files: number): Promise<void> {
    await this.drop(batchManifestName, JSON.stringify({ files }));
    const known = async (): Promise<boolean> => (await this.record())?.expected === files;
    await this.#context.until(`batch ${this.id.batch} is announced`, known, patience);
  }

  /** Lines of all results kept so far, by source. */
  async results(): Promise<FileResult[]> {
    const { clients, output } = this.#context;
    const Bucket = output('DerivedBucket');
    const lines: FileResult[] = [];
    for (const Key of await this.resultKeys()) {
      const { Body: body } = await clients.s3.send(new GetObjectCommand({ Bucket, Key }));
      const text = (await body?.transformToString()) ?? '';
      for (const line of text.trimEnd().split('\n')) lines.push(fileResultSchema.parse(JSON.parse(line)));
    }
    return lines.toSorted((a, b) => (a.source < b.source ? -1 : 1));
  }

  /** One object a submission. */
  async resultKeys(): Promise<string[]> {
    const { clients, output } = this.#context;
    const { tenant, batch } = this.id;
    const listing = { Bucket: output('DerivedBucket'), Prefix: `results/${tenant}/${batch}/` };
    const keys: string[] = [];
    for await (const { Contents = [] } of paginateListObjectsV2({ client: clients.s3 }, listing))
      keys.push(...Contents.flatMap(({ Key }) => Key ?? []));
    return keys;
  }

  /** Waits until the ledger has so many files finished. @returns the lines of their results. */
  async finished(files: number): Promise<FileResult[]> {
    const all = async (): Promise<boolean> => ((await this.record())?.finished ?? 0) >= files;
    await this.#context.until(`${files} files of batch ${this.id.batch} are finished`, all, patience);
    return this.results();
  }

  async record(): Promise<BatchRecord | undefined> {
    return batchLedgerOf(this.#context).batch(this.id);
  }

  async submissions(): Promise<SubmissionRecord[]> {
    return submissionsOf(this.id, this.#context);
  }
}
