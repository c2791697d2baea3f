const offsetBasis = 0x811c9dc5;
const prime = 0x01000193;

/**
 * 32-bit FNV-1a of an ASCII text (Fowler, Noll, Vo: offset basis 2166136261, prime 16777619), the high half folded in.
 *
 * FNV's low bits alone are weak and buckets are taken from the low bits: hence `h ^ (h >>> 16)`, as its authors advise.
 *
 * @param text - ASCII; of any other character only the low byte counts.
 * @returns an unsigned 32-bit integer.
 */
export function hashFeature(text: string): number {
  let hash = offsetBasis;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ (text.charCodeAt(at) & 0xff), prime);
  }
  return (hash ^ (hash >>> 16)) >>> 0;
}
