import { type FileId, type SubmissionRecord } from '../../core/ports/batch-ledger.ts';
import { type StoredPapers } from '../../core/ports/stored-papers.ts';
import { type Bucket } from './bucket.ts';
import { type DerivedKeys } from './derived-keys.ts';

export interface Buckets {
  readonly uploads: Bucket;
  readonly derived: Bucket;
}

/** The two buckets, as far as things are destroyed in them. */
export class S3StoredPapers implements StoredPapers {
  readonly #buckets: Buckets;
  readonly #keys: DerivedKeys;

  constructor(buckets: Buckets, keys: DerivedKeys) {
    this.#buckets = buckets;
    this.#keys = keys;
  }

  async forgetAnalysis(file: FileId): Promise<number> {
    const prefixes = this.#keys.ofAnyVersions(file);
    const gone = await Promise.all(prefixes.map(async (prefix) => this.#buckets.derived.destroy(prefix)));
    return gone.reduce((sum, count) => sum + count, 0);
  }

  async destroyFile(file: FileId): Promise<number> {
    return (await this.forgetAnalysis(file)) + (await this.#buckets.derived.destroy(this.#keys.member(file)));
  }

  async destroySubmission({ key, versionId, ...submission }: SubmissionRecord, alone: boolean): Promise<number> {
    const { uploads, derived } = this.#buckets;
    const results = await derived.destroy(this.#keys.results(submission));
    const isMeant = (found: string, version?: string): boolean => found === key && (alone || version === versionId);
    return results + (await uploads.destroy(key, isMeant));
  }

  async certify(name: string, certificate: unknown): Promise<void> {
    await this.#buckets.derived.put(this.#keys.certificate(name), JSON.stringify(certificate), 'application/json');
  }
}
