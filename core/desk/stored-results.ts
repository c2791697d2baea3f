import { type FileResult, fileResultSchema } from '../file-result.ts';
import { type DeskStore } from '../ports/desk-store.ts';
import { type DeskResults } from './desk-options.ts';

/** Results kept as items of the store, where items may be as large as a file of many pages. */
export class StoredResults implements DeskResults {
  readonly #store: Pick<DeskStore, 'item' | 'commit'>;

  constructor(store: Pick<DeskStore, 'item' | 'commit'>) {
    this.#store = store;
  }

  async put(tenant: string, file: string, result: FileResult): Promise<void> {
    const kept = await this.#store.item(tenant, 'result', file);
    await this.#store.commit(tenant, [{ kind: 'result', id: file, version: (kept?.version ?? 0) + 1, body: result }]);
  }

  async get(tenant: string, file: string): Promise<FileResult | undefined> {
    const kept = await this.#store.item(tenant, 'result', file);
    return kept && fileResultSchema.parse(kept.body);
  }
}
