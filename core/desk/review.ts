import { type Handler, type Handlers } from './call.ts';
import { Changes } from './changes.ts';
import { decided } from './decided.ts';
import { type DeskOptions } from './desk-options.ts';
import { DeskRecords, type Kept } from './desk-records.ts';
import { DocumentViews } from './document-views.ts';
import { itemKinds } from './item-kinds.ts';
import { Leases } from './leases.ts';
import { type DocumentItem } from './items.ts';
import { queueList } from './queue-list.ts';
import { Replan } from './replan.ts';
import { type User } from './schemas/basics.ts';
import { type DocumentSummary, type DocumentView } from './schemas/document.ts';
import { staleDocument } from './stale-document.ts';

/** Documents looked at for one that nobody holds, at a time. */
const looked = 20;

/** The queue, and what a person makes of a document. */
export class Review implements Handlers<
  'queue' | 'leaseNext' | 'document' | 'takeLease' | 'releaseLease' | 'decide' | 'decideBulk' | 'plan' | 'undo' | 'redo'
> {
  readonly #options: DeskOptions;
  readonly #records: DeskRecords;
  readonly #views: DocumentViews;
  readonly #leases: Leases;
  readonly #changes: Changes;
  readonly #replan: Replan;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#records = new DeskRecords(options.store);
    this.#views = new DocumentViews(options);
    this.#leases = new Leases(options);
    this.#changes = new Changes(options);
    this.#replan = new Replan(options, { changes: this.#changes, leases: this.#leases });
  }

  readonly queue: Handler<'queue'> = async ({ user, query }) => {
    const { list, fits } = queueList(query);
    const part = { list, limit: query.limit, after: query.cursor };
    const { entries, cursor } = await this.#records.slice(user.tenant.id, itemKinds.document, part);
    const fitting = entries.filter(({ body }) => fits(body));
    const total = await this.#options.store.count(user.tenant.id, list);
    return { entries: await this.#views.summaries(user.tenant.id, fitting, user.id), cursor: cursor ?? null, total };
  };

  readonly leaseNext: Handler<'leaseNext'> = async ({ user, body }) => {
    const { list, fits } = queueList(body);
    const remaining = await this.#options.store.count(user.tenant.id, list);
    const skipped = new Set(body.exclude);
    let after: string | undefined;
    do {
      const slice = await this.#records.slice(user.tenant.id, itemKinds.document, { list, limit: looked, after });
      const wanted = slice.entries.filter((entry) => fits(entry.body) && !skipped.has(entry.body.id));
      const taken = await this.#takeFirst(user, wanted);
      if (taken !== undefined) return { document: await this.#views.whole(user.tenant.id, taken, user.id), remaining };
      after = slice.cursor;
    } while (after !== undefined);
    return { document: null, remaining };
  };

  readonly document: Handler<'document'> = async ({ user, parameters }) => this.#view(user, parameters['document']);

  readonly takeLease: Handler<'takeLease'> = async ({ user, parameters, body }) => {
    const { body: document } = await this.#get(user, parameters['document']);
    const lease = await this.#leases.take(user, document.id, body.steal);
    if (lease !== undefined) return lease;
    await this.#leases.mustBeFree(user, [document.id]);
    // Given back just now.
    return this.takeLease({ user, parameters, body, query: undefined });
  };

  readonly releaseLease: Handler<'releaseLease'> = async ({ user, parameters }) => {
    const { body } = await this.#get(user, parameters['document']);
    await this.#leases.release(user, body.id);
    return undefined;
  };

  readonly decide: Handler<'decide'> = async ({ user, parameters, body: { version, ...request } }) => {
    const kept = await this.#get(user, parameters['document']);
    const { id } = kept.body;
    await this.#leases.mustBeFree(user, [id]);
    const after = decided(kept.body, request, { by: person(user), at: this.#options.now() });
    const undo =
      kept.version === version
        ? await this.#changes.apply(user, {
            action: 'decide',
            subject: `document ${id}`,
            details: { kind: request.kind, program: kept.body.program.label, before: kept.body.label, label: after.label },
            before: [{ id, body: kept.body }],
            after: [{ id, body: after }],
            versions: { [id]: version },
            along: await this.#leases.givenBack(user, id),
          })
        : undefined; // prettier-ignore
    const document = await this.#view(user, id);
    if (undo === undefined) throw staleDocument(after, document);
    return { document, undo };
  };

  readonly decideBulk: Handler<'decideBulk'> = async ({ user, body: { documents, label } }) => {
    const ids = documents.map(({ id }) => id);
    await this.#leases.mustBeFree(user, ids);
    const kept = await Promise.all(ids.map(async (id) => this.#get(user, id)));
    const at = this.#options.now();
    const accept = ({ body }: Kept<DocumentItem>): DocumentItem =>
      decided(body, { kind: 'accept', label }, { by: person(user), at });
    const stale = kept.find(({ version }, index) => version !== documents[index]?.version);
    const undo =
      stale === undefined
        ? await this.#changes.apply(user, {
            action: 'decide-bulk',
            subject: `documents ${ids.length}`,
            details: { kind: 'accept', label, documents: ids.join(' ') },
            before: kept.map(({ body }) => ({ id: body.id, body })),
            after: kept.map((document) => ({ id: document.body.id, body: accept(document) })),
            versions: Object.fromEntries(kept.map(({ body, version }) => [body.id, version])),
          })
        : undefined;
    const first = stale ?? kept[0];
    if (undo === undefined && first !== undefined)
      throw staleDocument(accept(first), await this.#view(user, first.body.id));
    return { documents: await this.#summaries(user, ids), undo: undo ?? '' };
  };

  readonly plan: Handler<'plan'> = async ({ user, parameters, body }) => {
    const { undo, version, documents } = await this.#replan.replan(user, parameters['file'] ?? '', body);
    return { undo, version, documents: await this.#summaries(user, documents) };
  };

  readonly undo: Handler<'undo'> = async ({ user, body: { id } }) => {
    const documents = await this.#changes.turn(user, id, true);
    return { documents: await this.#summaries(user, documents), undo: id };
  };

  readonly redo: Handler<'redo'> = async ({ user, body: { id } }) => {
    const documents = await this.#changes.turn(user, id, false);
    return { documents: await this.#summaries(user, documents), undo: id };
  };

  /** @returns the first that nobody holds, now held by this person. */
  async #takeFirst(user: User, documents: readonly Kept<DocumentItem>[]): Promise<string | undefined> {
    for (const { body } of documents) if ((await this.#leases.take(user, body.id, false)) !== undefined) return body.id;
    return undefined;
  }

  async #get(user: User, id = ''): Promise<Kept<DocumentItem>> {
    return this.#records.get(user.tenant.id, itemKinds.document, id);
  }

  async #view(user: User, id = ''): Promise<DocumentView> {
    return this.#views.whole(user.tenant.id, id, user.id);
  }

  async #summaries(user: User, ids: readonly string[]): Promise<DocumentSummary[]> {
    const kept = await this.#records.all(user.tenant.id, itemKinds.document, ids);
    const inOrder = ids.flatMap((id) => kept.get(id) ?? []);
    return this.#views.summaries(user.tenant.id, inOrder, user.id);
  }
}

function person({ id, name }: User): { id: string; name: string } {
  return { id, name };
}
