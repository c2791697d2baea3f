import { toSegment, type Segment } from './placed-word.ts';

/** Superscripts, subscripts and small print at the end of a line: smaller than this share of the type they hang on. */
const smaller = 0.8;
/** Gap to that type, and how far the middles may lie apart, as shares of its height. */
const nearGap = 0.35;
const nearMiddle = 0.62;

/**
 * Hangs small type on the line of larger type that it touches, which its own middle misses: `1er`, `m²`, a footnote's mark.
 *
 * @param segments - in no order; not altered.
 */
export function attachSmallType(segments: readonly Segment[]): Segment[] {
  const sorted = [...segments].sort((a, b) => a.middle - b.middle);
  const hosts = new Map<Segment, Segment[]>();
  const free: Segment[] = [];
  sorted.forEach((segment, index) => {
    const host = findHost(sorted, index);
    if (host === undefined) free.push(segment);
    else hosts.set(host, [...(hosts.get(host) ?? []), segment]);
  });
  return free.map((segment) => withGuests(segment, hosts));
}

/** A host may be the guest of another: type only ever hangs on larger type, so this ends. */
function withGuests(segment: Segment, hosts: ReadonlyMap<Segment, readonly Segment[]>): Segment {
  const guests = hosts.get(segment);
  if (guests === undefined) return segment;
  const words = [segment, ...guests.map((guest) => withGuests(guest, hosts))].flatMap(({ words: own }) => own);
  return { ...toSegment([...words].sort((a, b) => a.left - b.left)), middle: segment.middle, height: segment.height };
}

/** Neighbours in order of height on the page that are looked at, each way. */
const reach = 24;

function findHost(sorted: readonly Segment[], index: number): Segment | undefined {
  const guest = sorted[index];
  if (guest === undefined) return undefined;
  for (let step = 1; step <= reach; step++) {
    const host = [sorted[index + step], sorted[index - step]].find(
      (near) => near !== undefined && hangsOn(guest, near),
    );
    if (host !== undefined) return host;
  }
  return undefined;
}

function hangsOn(guest: Segment, host: Segment): boolean {
  if (guest.height > smaller * host.height || Math.abs(guest.middle - host.middle) > nearMiddle * host.height)
    return false;
  // Text of its own, like the lines beside a tall letter, is longer than what hangs.
  if (guest.right - guest.left > Math.max(4 * host.height, 0.5 * (host.right - host.left))) return false;
  return host.words.some(
    (word) => guest.left - word.right <= nearGap * host.height && word.left - guest.right <= nearGap * host.height,
  );
}
