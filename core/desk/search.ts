import { type TextIndex } from '../ports/text-index.ts';
import { type Handler, type Handlers } from './call.ts';
import { type DeskOptions } from './desk-options.ts';
import { DeskRecords, type Kept } from './desk-records.ts';
import { DocumentViews } from './document-views.ts';
import { itemKinds } from './item-kinds.ts';
import { listNames } from './item-writes.ts';
import { type DocumentItem } from './items.ts';
import { maskText } from './mask-identifiers.ts';
import { matchedLine } from './matched-line.ts';
import { type User } from './schemas/basics.ts';
import { type SearchQuery } from './schemas/document.ts';

/** Pages looked at for one answer: what filters leave of more is found by asking for the next part. */
const looked = 400;

interface Hit {
  readonly document: Kept<DocumentItem>;
  readonly page: number;
  readonly text: string;
}

/** Documents by the words on their pages, or without words the last ones. */
export class Search implements Handlers<'search'> {
  readonly #index: Pick<TextIndex, 'search'>;
  readonly #records: DeskRecords;
  readonly #views: DocumentViews;

  constructor(options: DeskOptions, index: Pick<TextIndex, 'search'>) {
    this.#index = index;
    this.#records = new DeskRecords(options.store);
    this.#views = new DocumentViews(options);
  }

  readonly search: Handler<'search'> = async ({ user, query }) => {
    const { hits, cursor } = query.q === '' ? await this.#latest(user, query) : await this.#byWords(user, query);
    const documents = hits.map(({ document }) => document);
    const summaries = await this.#views.summaries(user.tenant.id, documents, user.id);
    const entries = hits.flatMap(({ page, text }, index) => {
      const document = summaries[index];
      return document === undefined ? [] : [{ document, page, ...matchedLine(maskText(text), query.q) }];
    });
    return { entries, cursor };
  };

  async #byWords(user: User, query: SearchQuery): Promise<{ hits: Hit[]; cursor: string | null }> {
    const offset = Number(query.cursor ?? 0) || 0;
    const found = await this.#index.search(user.tenant.id, query.q, { offset, limit: looked });
    const documentOf = await this.#documents(user.tenant.id, [...new Set(found.map(({ file }) => file))]);
    const hits: Hit[] = [];
    for (const [place, { file, page, text }] of found.entries()) {
      const document = documentOf.get(`${file} ${page}`);
      if (document === undefined || !fits(document.body, query)) continue;
      hits.push({ document, page, text });
      if (hits.length === query.limit) return { hits, cursor: String(offset + place + 1) };
    }
    return { hits, cursor: found.length === looked ? String(offset + looked) : null };
  }

  /** The document that each page of some files is in now. */
  async #documents(tenant: string, ids: readonly string[]): Promise<ReadonlyMap<string, Kept<DocumentItem>>> {
    const files = [...(await this.#records.all(tenant, itemKinds.file, ids)).values()];
    const wanted = files.flatMap(({ body }) => body.documents);
    const documents = [...(await this.#records.all(tenant, itemKinds.document, wanted)).values()];
    return new Map(
      documents.flatMap((document) =>
        document.body.pages.map(({ page }): [string, Kept<DocumentItem>] => [
          `${document.body.file} ${page}`,
          document,
        ]),
      ),
    );
  }

  async #latest(user: User, query: SearchQuery): Promise<{ hits: Hit[]; cursor: string | null }> {
    const part = { list: listNames.received, limit: query.limit, after: query.cursor, reverse: true };
    const { entries, cursor } = await this.#records.slice(user.tenant.id, itemKinds.document, part);
    const hits = entries
      .filter(({ body }) => fits(body, query))
      .map((document) => ({ document, page: document.body.pages[0]?.page ?? 1, text: '' }));
    return { hits, cursor: cursor ?? null };
  }
}

function fits(document: DocumentItem, query: SearchQuery): boolean {
  const day = document.receivedAt.slice(0, 10);
  return [
    query.label === undefined || document.label === query.label,
    query.state === undefined || document.state === query.state,
    query.batch === undefined || document.batch === query.batch,
    query.from === undefined || day >= query.from,
    query.to === undefined || day <= query.to,
  ].every(Boolean);
}
