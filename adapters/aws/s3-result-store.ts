import { type AnalysedPage, analysedPageSchema } from '../../core/analysed-page.ts';
import { type FileRecord, fileRecordSchema } from '../../core/file-record.ts';
import { type FileId } from '../../core/ports/batch-ledger.ts';
import { type ResultKey, type ResultStore } from '../../core/ports/result-store.ts';
import { type Bucket } from './bucket.ts';
import { type DerivedKeys } from './derived-keys.ts';

const json = 'application/json';

/** Keeps one tenant's results in the derived bucket, an object a record or page. */
export class S3ResultStore implements ResultStore {
  readonly #bucket: Bucket;
  readonly #keys: DerivedKeys;
  readonly #owner: Pick<FileId, 'tenant' | 'engine'>;
  /** Files of which this store has seen pages: for the others there are none to be looked for, which would be paid for. */
  readonly #begun = new Set<string>();

  /** @param owner - whose records, of which engine: the versions that the keys know for it are those of every {@link ResultKey}. */
  constructor(bucket: Bucket, keys: DerivedKeys, owner: Pick<FileId, 'tenant' | 'engine'>) {
    this.#bucket = bucket;
    this.#keys = keys;
    this.#owner = { tenant: owner.tenant, engine: owner.engine };
  }

  async file(key: ResultKey): Promise<FileRecord | undefined> {
    const text = await this.#bucket.getText(this.#keys.record(this.#fileId(key)));
    return text === undefined ? undefined : fileRecordSchema.parse(JSON.parse(text));
  }

  async putFile(key: ResultKey, record: FileRecord): Promise<void> {
    await this.#bucket.put(this.#keys.record(this.#fileId(key)), JSON.stringify(record), json);
    if (this.#begun.delete(key.sha256)) await this.#bucket.destroy(this.#keys.pages(this.#fileId(key)));
  }

  async pages(key: ResultKey): Promise<readonly AnalysedPage[]> {
    const pages: AnalysedPage[] = [];
    for await (const { key: page } of this.#bucket.list(this.#keys.pages(this.#fileId(key)))) {
      const text = await this.#bucket.getText(page);
      if (text !== undefined) pages.push(analysedPageSchema.parse(JSON.parse(text)));
    }
    if (pages.length > 0) this.#begun.add(key.sha256);
    return pages.sort((a, b) => a.page.number - b.page.number);
  }

  /** Numbers of the pages kept so far. */
  async pageNumbers(key: ResultKey): Promise<ReadonlySet<number>> {
    const prefix = this.#keys.pages(this.#fileId(key));
    const numbers = new Set<number>();
    for await (const { key: page } of this.#bucket.list(prefix))
      numbers.add(Number.parseInt(page.slice(prefix.length), 10));
    return numbers;
  }

  async putPage(key: ResultKey, page: AnalysedPage): Promise<void> {
    this.#begun.add(key.sha256);
    const name = `${this.#keys.pages(this.#fileId(key))}${page.page.number}.json`;
    await this.#bucket.put(name, JSON.stringify(page), json);
  }

  async close(): Promise<void> {
    return Promise.resolve();
  }

  #fileId({ sha256 }: ResultKey): FileId {
    return { ...this.#owner, sha256 };
  }
}
