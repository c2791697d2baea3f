import { type DeskStore, type ListRange, type StoredItem } from '../ports/desk-store.ts';
import { notThere } from './call.ts';
import { type ItemKind } from './item-kinds.ts';

/** An item, parsed, and its version. */
export interface Kept<T> {
  readonly version: number;
  readonly body: T;
}

/** A list of the store and the part of it that is wanted. */
export type ListPart = ListRange & { readonly list: string };

export interface KeptSlice<T> {
  readonly entries: readonly Kept<T>[];
  /** Undefined at the end. */
  readonly cursor: string | undefined;
}

/** Entries read at a time where all of a list is wanted. */
const sliceLength = 500;

/** What the desk keeps, by its kinds. */
export class DeskRecords {
  readonly #store: Pick<DeskStore, 'item' | 'items' | 'list'>;

  constructor(store: Pick<DeskStore, 'item' | 'items' | 'list'>) {
    this.#store = store;
  }

  async find<T>(tenant: string, kind: ItemKind<T>, id: string): Promise<Kept<T> | undefined> {
    const item = await this.#store.item(tenant, kind.name, id);
    return item && kept(kind, item);
  }

  /** @throws Refusal 404. */
  async get<T>(tenant: string, kind: ItemKind<T>, id: string): Promise<Kept<T>> {
    const found = await this.find(tenant, kind, id);
    if (found === undefined) throw notThere(kind.title);
    return found;
  }

  /** Those that are there, by id. */
  async all<T>(tenant: string, kind: ItemKind<T>, ids: readonly string[]): Promise<ReadonlyMap<string, Kept<T>>> {
    const items = await this.#store.items(tenant, kind.name, ids);
    return new Map(items.map((item) => [item.id, kept(kind, item)]));
  }

  async slice<T>(tenant: string, kind: ItemKind<T>, { list, ...range }: ListPart): Promise<KeptSlice<T>> {
    const { items, cursor } = await this.#store.list(tenant, list, range);
    return { entries: items.map((item) => kept(kind, item)), cursor };
  }

  /** All of a list, a slice at a time. */
  async *whole<T>(tenant: string, kind: ItemKind<T>, part: Omit<ListPart, 'limit' | 'after'>): AsyncGenerator<Kept<T>> {
    let after: string | undefined;
    do {
      const slice = await this.slice(tenant, kind, { ...part, limit: sliceLength, after });
      yield* slice.entries;
      after = slice.cursor;
    } while (after !== undefined);
  }
}

function kept<T>({ schema }: ItemKind<T>, { version, body }: StoredItem): Kept<T> {
  return { version, body: schema.parse(body) };
}
