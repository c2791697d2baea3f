import { type FileResult, fileResultSchema } from '../../../core/file-result.ts';
import { LiasseError } from '../../../core/liasse-error.ts';
import { type FileId, type SubmissionRecord } from '../../../core/ports/batch-ledger.ts';
import { type StoredLines } from '../../../core/ports/stored-lines.ts';
import { type Bucket } from '../bucket.ts';
import { DerivedKeys, type VersionsIds } from '../derived-keys.ts';

/** The results of a deployment, as an operator fetches them. */
export class StoredResults implements StoredLines {
  readonly #bucket: Bucket;
  readonly #versions: VersionsIds;
  /** Versions whose words the bucket has, by tenant: looked up when those of today are not the ones. */
  readonly #earlier = new Map<string, Promise<readonly string[]>>();

  constructor(bucket: Bucket, versions: VersionsIds) {
    this.#bucket = bucket;
    this.#versions = versions;
  }

  async linesOf({ outcome }: Pick<SubmissionRecord, 'outcome'>): Promise<readonly FileResult[]> {
    if (outcome === undefined) return [];
    const text = await this.#bucket.getText(outcome.resultKey);
    if (text === undefined) {
      const message = `Le résultat ${outcome.resultKey} n’est plus dans le stockage, alors que le registre le dit là.`;
      throw new LiasseError('store-unavailable', message);
    }
    return text
      .split('\n')
      .slice(0, -1)
      .map((line) => fileResultSchema.parse(JSON.parse(line)));
  }

  /** What `words/<sha256>.json` holds; undefined when there is none. */
  async words(file: FileId): Promise<string | undefined> {
    const today = await this.#wordsBy(this.#versions[file.engine], file);
    if (today !== undefined) return today;
    for (const version of await this.#earlierOf(file)) {
      const words = await this.#wordsBy(version, file);
      if (words !== undefined) return words;
    }
    return undefined;
  }

  async #wordsBy(version: string, file: FileId): Promise<string | undefined> {
    const keys = new DerivedKeys({ onnx: version, textract: version });
    return this.#bucket.getText(keys.words(file));
  }

  async #earlierOf({ tenant }: FileId): Promise<readonly string[]> {
    const known = this.#earlier.get(tenant) ?? this.#listEarlier(tenant);
    this.#earlier.set(tenant, known);
    return known;
  }

  async #listEarlier(tenant: string): Promise<readonly string[]> {
    const today = Object.values(this.#versions);
    const folders = await this.#bucket.folders(`words/${tenant}/`);
    return folders.filter((version) => !today.includes(version));
  }
}
