import { type FileResult, fileResultSchema } from '../../../core/file-result.ts';
import { LiasseError } from '../../../core/liasse-error.ts';
import { type FileId, type SubmissionRecord } from '../../../core/ports/batch-ledger.ts';
import { type StoredLines } from '../../../core/ports/stored-lines.ts';
import { type Bucket } from '../bucket.ts';
import { type DerivedKeys } from '../derived-keys.ts';

/** The results of a deployment, as an operator fetches them. */
export class StoredResults implements StoredLines {
  readonly #bucket: Bucket;
  readonly #keys: DerivedKeys;

  constructor(bucket: Bucket, keys: DerivedKeys) {
    this.#bucket = bucket;
    this.#keys = keys;
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

  /** What `words/<sha256>.json` holds, as today's versions made it, else the last that did; undefined when there is none. */
  async words(file: FileId): Promise<string | undefined> {
    const today = await this.#bucket.getText(this.#keys.words(file));
    if (today !== undefined) return today;
    let last: { readonly key: string; readonly modifiedAt: string } | undefined;
    for await (const found of this.#bucket.list(this.#keys.wordsOfAnyVersions(file)))
      if (last === undefined || found.modifiedAt > last.modifiedAt) last = found;
    return last === undefined ? undefined : this.#bucket.getText(last.key);
  }
}
