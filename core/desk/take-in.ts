import { type FileResult } from '../file-result.ts';
import { type ItemWrite } from '../ports/desk-store.ts';
import { type Batches } from './batches.ts';
import { type Refusal, refusal } from './call.ts';
import { type DeskIntake, type ReceivedFile, type WaitingFile } from './desk.ts';
import { type DocumentFact } from './document-fact.ts';
import { documentFact } from './fact-of-document.ts';
import { type DeskOptions } from './desk-options.ts';
import { DeskRecords, type Kept } from './desk-records.ts';
import { fileView } from './file-view.ts';
import { itemKinds } from './item-kinds.ts';
import { documentWrite, fileWrite, listNames } from './item-writes.ts';
import { type DocumentItem, type FileItem } from './items.ts';
import { type Concluded, documentsOf } from './new-documents.ts';
import { type FileView } from './schemas/batch.ts';
import { type User } from './schemas/basics.ts';

/** Writes a commit may have. */
const mostWrites = 90;

const stateOf = { done: 'read', partial: 'partial', rejected: 'rejected', failed: 'failed' } as const;

/** What was handed in, and what became of it. */
export class TakeIn implements DeskIntake {
  readonly #options: DeskOptions;
  readonly #records: DeskRecords;
  readonly #batches: Pick<Batches, 'visible'>;

  constructor(options: DeskOptions, batches: Pick<Batches, 'visible'>) {
    this.#options = options;
    this.#records = new DeskRecords(options.store);
    this.#batches = batches;
  }

  async receive(user: User, { batch, key, source, sha256, bytes }: ReceivedFile): Promise<FileView> {
    const tenant = user.tenant.id;
    const { body } = await this.#batches.visible(user, batch);
    const id = this.#idOf('f', batch, key);
    const before = await this.#records.find(tenant, itemKinds.file, id);
    if (before !== undefined) return this.#view(tenant, before.body);
    if (body.closed) throw closedBatch();
    const receivedAt = this.#options.now();
    const file: FileItem = {
      id, batch, source, sha256, bytes, receivedAt,
      container: null, finishedAt: null, state: 'waiting', mediaType: null, problems: [], pages: 0, documents: [],
    }; // prettier-ignore
    await this.#options.store.commit(tenant, [fileWrite(file, { expected: 0 })], {
      at: receivedAt,
      actor: user.id,
      action: 'receive',
      subject: `file ${id}`,
      details: { sha256, bytes },
    });
    return this.#view(tenant, (await this.#records.get(tenant, itemKinds.file, id)).body);
  }

  async *waiting(tenant: string): AsyncGenerator<WaitingFile> {
    for await (const { body } of this.#records.whole(tenant, itemKinds.file, { list: listNames.waiting })) {
      const { id, source, sha256, bytes } = body;
      yield { tenant, file: id, source, sha256, bytes };
    }
  }

  async conclude(tenant: string, file: string, results: readonly FileResult[]): Promise<void> {
    const [own, ...members] = results;
    const root = await this.#records.get(tenant, itemKinds.file, file);
    if (own === undefined || root.body.state !== 'waiting') return;
    const batch = await this.#records.get(tenant, itemKinds.batch, root.body.batch);
    const fresh = { root: root.body, batchName: batch.body.name, at: this.#options.now() };
    // The file itself last: as long as it waits, all of this is done again.
    for (const result of members)
      await this.#keep(tenant, { ...fresh, result, file: this.#member(fresh.root, result) });
    await this.#keep(tenant, { ...fresh, result: own, file: root.body }, root.version);
  }

  idsOf({ file, source }: WaitingFile, results: readonly FileResult[]): readonly string[] {
    return results.map((result, index) =>
      index === 0 ? file : this.#idOf('f', file, result.source.slice(source.length)),
    );
  }

  async facts(tenant: string, from: string, to: string): Promise<readonly DocumentFact[]> {
    const facts = new Map<string, DocumentFact>();
    const parts = [{ list: listNames.received, from, to: `${to}T99` }, { list: listNames.queue }];
    for (const part of parts)
      for await (const { body } of this.#records.whole(tenant, itemKinds.document, part)) facts.set(body.id, documentFact(body));
    return [...facts.values()];
  } // prettier-ignore

  async resultOf(tenant: string, file: string): Promise<FileResult> {
    const result = await this.#options.results.get(tenant, file);
    if (result === undefined) throw notReadYet();
    return result;
  }

  /** Keeps a result, its documents, then the file with its new state, in commits of bounded size. */
  async #keep(tenant: string, concluded: Concluded, version = 0): Promise<void> {
    const { file, result, root, at } = concluded;
    await this.#options.results.put(tenant, file.id, result);
    const documents = documentsOf(concluded, {
      id: (index) => this.#idOf('d', file.id, String(index)),
      share: this.#options.auditShare,
      hash: this.#options.hash,
    });
    const finished: FileItem = {
      ...file,
      state: stateOf[result.status],
      finishedAt: at,
      mediaType: result.mediaType,
      problems: result.problems,
      pages: result.pages.length,
      documents: documents.map(({ id }) => id),
    };
    const writes = await this.#missing(tenant, documents);
    for (let start = 0; start < writes.length; start += mostWrites)
      await this.#options.store.commit(tenant, writes.slice(start, start + mostWrites));
    // False: a run before has written it.
    await this.#options.store.commit(tenant, [fileWrite(finished, { expected: version })], {
      at,
      actor: 'system',
      action: 'read',
      subject: `file ${file.id}`,
      details: { status: result.status, documents: documents.length, root: root.id },
    });
  }

  async #missing(tenant: string, documents: readonly DocumentItem[]): Promise<ItemWrite[]> {
    const ids = documents.map(({ id }) => id);
    const there: ReadonlyMap<string, Kept<DocumentItem>> = await this.#records.all(tenant, itemKinds.document, ids);
    return documents.filter(({ id }) => !there.has(id)).map((document) => documentWrite(document, { expected: 0 }));
  }

  #member(root: FileItem, { source, sha256, bytes }: FileResult): FileItem {
    const within = source.slice(root.source.length);
    const container = within.slice(0, within.lastIndexOf('!'));
    return {
      ...root,
      id: this.#idOf('f', root.id, within),
      container: container === '' ? root.id : this.#idOf('f', root.id, container),
      source,
      sha256,
      bytes,
    };
  }

  async #view(tenant: string, file: FileItem): Promise<FileView> {
    return fileView(file, await this.#records.all(tenant, itemKinds.document, file.documents));
  }

  /** The same for the same: what is written down twice is one thing. */
  #idOf(prefix: 'f' | 'd', ...parts: readonly string[]): string {
    return `${prefix}${this.#options.hash(JSON.stringify(parts)).slice(0, 24)}`;
  }
}

function closedBatch(): Refusal {
  return refusal(409, 'Lot clos', 'Ce lot est clos : créez-en un autre pour déposer ce fichier.');
}

function notReadYet(): Refusal {
  return refusal(404, 'Pas encore lu', 'Ce fichier n’a pas encore été lu : attendez que le lot avance.');
}
