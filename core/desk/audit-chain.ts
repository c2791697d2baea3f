import { type AuditEntry } from './schemas/statistics.ts';

/** What is to be written down, before its place in the chain is known. */
export type AuditDraft = Omit<AuditEntry, 'sequence' | 'previous' | 'hash'>;

/** Where the chain ends. */
export interface AuditHead {
  /** Entries so far. */
  readonly sequence: number;
  /** Of the last entry; `beginning` without any. */
  readonly hash: string;
}

/** A hash of the UTF-8 bytes of a text, as lower-case hexadecimal digits. */
export type HashText = (text: string) => string;

/** What the first entry is chained to. */
export const chainBeginning: AuditHead = { sequence: 0, hash: '0'.repeat(64) };

/** The entry behind the head: its hash covers what it says and the hash before it. */
export function chainEntry(draft: AuditDraft, head: AuditHead, hash: HashText): AuditEntry {
  const entry = { ...draft, sequence: head.sequence + 1, previous: head.hash };
  return { ...entry, hash: hash(canonical(entry)) };
}

export type ChainVerdict =
  | { readonly kind: 'whole'; readonly head: AuditHead }
  /** `sequence`: of the first entry that is not as it was written, or is not there. */
  | { readonly kind: 'broken'; readonly sequence: number; readonly why: 'altered' | 'missing' };

/**
 * Finds the first entry that was altered, removed, added or put elsewhere.
 *
 * @param entries - in the order of their numbers, as they are kept.
 * @param head - where the chain was last known to end: cut off entries are missed by it alone.
 */
export async function verifyChain(
  entries: AsyncIterable<AuditEntry> | Iterable<AuditEntry>,
  head: AuditHead,
  hash: HashText,
): Promise<ChainVerdict> {
  let last = chainBeginning;
  for await (const entry of entries) {
    const { hash: stated, previous, sequence, ...draft } = entry;
    if (sequence !== last.sequence + 1) return { kind: 'broken', sequence: last.sequence + 1, why: 'missing' };
    if (previous !== last.hash || chainEntry(draft, last, hash).hash !== stated)
      return { kind: 'broken', sequence, why: 'altered' };
    if (sequence === head.sequence && stated !== head.hash) return { kind: 'broken', sequence, why: 'altered' };
    last = { sequence, hash: stated };
  }
  if (last.sequence < head.sequence) return { kind: 'broken', sequence: last.sequence + 1, why: 'missing' };
  return { kind: 'whole', head: last };
}

/** One text for one entry, whatever the order its parts were written in. */
function canonical({ details, ...entry }: Omit<AuditEntry, 'hash'>): string {
  const sorted = Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1));
  const { sequence, at, actor, action, subject, previous } = entry;
  return JSON.stringify([sequence, at, actor, action, subject, sorted, previous]);
}
