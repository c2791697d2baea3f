import { type DeskStore } from '../ports/desk-store.ts';
import { type Handler, type Handlers, notThere } from './call.ts';
import { type DeskOptions } from './desk-options.ts';
import { DeskRecords, type Kept } from './desk-records.ts';
import { fileView } from './file-view.ts';
import { itemKinds } from './item-kinds.ts';
import { batchWrite, listNames } from './item-writes.ts';
import { type BatchItem, type FileItem } from './items.ts';
import { type BatchStatus, type BatchView } from './schemas/batch.ts';
import { type User } from './schemas/basics.ts';

/** Batches: opened, filled, closed, followed. A depositor sees her own. */
export class Batches implements Handlers<'batches' | 'createBatch' | 'batch' | 'closeBatch' | 'files'> {
  readonly #options: DeskOptions;
  readonly #records: DeskRecords;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#records = new DeskRecords(options.store);
  }

  readonly batches: Handler<'batches'> = async ({ user, query: { limit, cursor } }) => {
    const list = user.role === 'depositor' ? listNames.batchesOf(user.id) : listNames.batches;
    const part = { list, limit, after: cursor, reverse: true };
    const slice = await this.#records.slice(user.tenant.id, itemKinds.batch, part);
    const entries = await Promise.all(slice.entries.map(async ({ body }) => this.#view(user.tenant.id, body)));
    return { entries, cursor: slice.cursor ?? null };
  };

  readonly createBatch: Handler<'createBatch'> = async ({ user, body: { name } }) => {
    const { newId, now, store } = this.#options;
    const createdBy = { id: user.id, name: user.name };
    const batch = { id: newId(), name, createdAt: now(), createdBy, closed: false };
    await store.commit(user.tenant.id, [batchWrite(batch, { expected: 0 })], {
      at: batch.createdAt,
      actor: user.id,
      action: 'create-batch',
      subject: `batch ${batch.id}`,
      details: {},
    });
    return this.#view(user.tenant.id, batch);
  };

  readonly batch: Handler<'batch'> = async ({ user, parameters }) => {
    const { body } = await this.visible(user, parameters['batch'] ?? '');
    return this.#view(user.tenant.id, body);
  };

  readonly closeBatch: Handler<'closeBatch'> = async ({ user, parameters }) => {
    const id = parameters['batch'] ?? '';
    for (;;) {
      const { body, version } = await this.visible(user, id);
      const closed = { ...body, closed: true };
      // Closed by somebody else meanwhile is closed, too.
      if (body.closed || (await this.#close(user, closed, version))) return this.#view(user.tenant.id, closed);
    }
  };

  readonly files: Handler<'files'> = async ({ user, parameters, query: { limit, cursor } }) => {
    const { body } = await this.visible(user, parameters['batch'] ?? '');
    const part = { list: listNames.files(body.id), limit, after: cursor };
    const slice = await this.#records.slice(user.tenant.id, itemKinds.file, part);
    const documents = await this.#records.all(
      user.tenant.id,
      itemKinds.document,
      slice.entries.flatMap((file) => file.body.documents),
    );
    return { entries: slice.entries.map((file) => fileView(file.body, documents)), cursor: slice.cursor ?? null };
  };

  /** @throws Refusal 404: it is not there, or not hers to see. */
  async visible(user: User, id: string): Promise<Kept<BatchItem>> {
    const batch = await this.#records.get(user.tenant.id, itemKinds.batch, id);
    if (user.role === 'depositor' && batch.body.createdBy.id !== user.id) throw notThere(itemKinds.batch.title);
    return batch;
  }

  async #close(user: User, batch: BatchItem, expected: number): Promise<boolean> {
    return this.#options.store.commit(user.tenant.id, [batchWrite(batch, { expected })], {
      at: this.#options.now(),
      actor: user.id,
      action: 'close-batch',
      subject: `batch ${batch.id}`,
      details: {},
    });
  }

  async #view(tenant: string, { closed, ...batch }: BatchItem): Promise<BatchView> {
    return { ...batch, status: await batchStatus(tenant, { ...batch, closed }, this.#options.store) };
  }
}

/** Counted, each time, from the lists that files and documents stand in. */
async function batchStatus(
  tenant: string,
  { id, closed }: BatchItem,
  store: Pick<DeskStore, 'count'>,
): Promise<BatchStatus> {
  const count = async (list: string): Promise<number> => store.count(tenant, list);
  const files = async (state: FileItem['state']): Promise<number> => count(listNames.filesIn(id, state));
  const [received, members, waiting, read, partial, rejected, failed] = await Promise.all([
    count(listNames.handedIn(id)), count(listNames.members(id)),
    files('waiting'), files('read'), files('partial'), files('rejected'), files('failed'),
  ]); // prettier-ignore
  const states = ['to-review', 'set-aside', 'sent-back', 'accepted', 'discarded'] as const;
  const [toReview = 0, setAside = 0, sentBack = 0, accepted = 0, discarded = 0] = await Promise.all(
    states.map(async (state) => count(listNames.documentsIn(id, state))),
  );
  const documents = toReview + setAside + sentBack + accepted + discarded;
  const analysed = waiting === 0;
  return {
    received, members, read: read + partial, rejected, failed,
    documents, toReview, setAside, sentBack, accepted, discarded,
    closed, analysed, complete: closed && analysed && toReview + setAside === 0,
  }; // prettier-ignore
}
