import { type AuditDraft, type AuditHead } from '../desk/audit-chain.ts';
import { type AuditEntry } from '../desk/schemas/statistics.ts';

/** Something kept, as JSON; whoever reads it parses it. */
export interface StoredItem {
  readonly kind: string;
  readonly id: string;
  /** Grows with each write, from 1. */
  readonly version: number;
  readonly body: unknown;
}

/** A place in a list, which is kept in the order of `sort` (code units); at most 200 characters each. */
export interface ListPlace {
  readonly list: string;
  readonly sort: string;
}

/** One write of a commit. */
export interface ItemWrite {
  readonly kind: string;
  readonly id: string;
  /** Version that must be there; 0: there must be none; undefined: whatever is there. */
  readonly expected?: number;
  /** Version after it; greater than any the item has had. */
  readonly version: number;
  /** Null removes it. */
  readonly body: object | null;
  /** All lists that it stands in from now on. */
  readonly lists?: readonly ListPlace[];
}

export interface ListRange {
  readonly limit: number;
  /** Cursor of the slice before. */
  readonly after?: string | undefined;
  /** Last first. */
  readonly reverse?: boolean;
  /** First and last `sort`, both included; a longer sort that begins with `to` is within. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export interface StoredSlice {
  readonly items: readonly StoredItem[];
  /** Undefined at the end. */
  readonly cursor: string | undefined;
}

/**
 * Keeps what the review desk knows: items of one tenant each, found by id or through ordered lists.
 *
 * Reads see every commit before them. A commit is whole or not at all, and outlives the death of the process once its promise
 * has resolved. At most 100 writes a commit. Every method throws LiasseError `store-unavailable` (retryable).
 */
export interface DeskStore {
  item(tenant: string, kind: string, id: string): Promise<StoredItem | undefined>;
  /** Those that are there, in the order of the ids. */
  items(tenant: string, kind: string, ids: readonly string[]): Promise<readonly StoredItem[]>;
  list(tenant: string, list: string, range: ListRange): Promise<StoredSlice>;
  /** Length of a list. */
  count(tenant: string, list: string): Promise<number>;
  /**
   * @param entry - written to the tenant's audit with the same commit, chained to the entry before.
   * @returns false when an item has not the version expected: then nothing is written.
   */
  commit(tenant: string, writes: readonly ItemWrite[], entry?: AuditDraft): Promise<boolean>;
  /** The tenant's audit in the order of its numbers. @param first - number to begin with, from 1. */
  audit(tenant: string, first: number): AsyncIterable<AuditEntry>;
  auditHead(tenant: string): Promise<AuditHead>;
  close(): Promise<void>;
}
