/** Of the 128-bit FNV-1a hash: its offset basis and its prime (RFC 9923). */
const basis = 0x6c62272e07bb014262b821756295c58dn;
const prime = 0x1000000000000000000013bn;
const mask = (1n << 128n) - 1n;

/**
 * The name under which a file is handed in: the same file dropped again has the same, so that it is sent once.
 * Not a secret and not the file's identity for the archive: the server keeps the SHA-256 of the bytes for that.
 *
 * @param file - path within what was dropped, bytes, milliseconds since 1970 of its last change.
 * @returns 32 hexadecimal digits.
 */
export function uploadKey({
  source,
  size,
  lastModified,
}: {
  source: string;
  size: number;
  lastModified: number;
}): string {
  return fnv1a(new TextEncoder().encode(JSON.stringify([source, size, lastModified])));
}

export function fnv1a(bytes: Uint8Array): string {
  let hash = basis;
  for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * prime) & mask;
  return hash.toString(16).padStart(32, '0');
}
