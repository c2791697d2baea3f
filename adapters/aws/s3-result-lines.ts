import { type FileResult } from '../../core/file-result.ts';
import { type SubmissionId } from '../../core/ports/batch-ledger.ts';
import { type ResultLines } from '../../core/ports/result-lines.ts';
import { type Bucket } from './bucket.ts';
import { type DerivedKeys } from './derived-keys.ts';

/** One object a submission, lines as in `results.jsonl`. */
export class S3ResultLines implements ResultLines {
  readonly #bucket: Bucket;
  readonly #keys: DerivedKeys;

  constructor(bucket: Bucket, keys: DerivedKeys) {
    this.#bucket = bucket;
    this.#keys = keys;
  }

  async put(submission: SubmissionId, lines: readonly FileResult[]): Promise<string> {
    const key = this.#keys.results(submission);
    await this.#bucket.put(key, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), 'application/x-ndjson');
    return key;
  }
}
