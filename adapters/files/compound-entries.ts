/** A stream of an OLE compound file, as its directory lists it ([MS-CFB] 2.6). */
export interface CompoundEntry {
  /** Index of its first byte in the file; of no use for streams below 4,096 bytes, which lie elsewhere. */
  readonly start: number;
  readonly size: number;
}

const headerBytes = 512;
const entryBytes = 128;

function isAt(bytes: Buffer, at: number, name: string): boolean {
  const aligned = (at - headerBytes) % entryBytes === 0 && at + entryBytes <= bytes.length;
  return aligned && bytes.readUInt16LE(at + 64) === (name.length + 1) * 2;
}

/**
 * Looks up a stream of an OLE compound file by its name, in whatever storage it is. Entries lie at multiples of 128 bytes,
 * so they are found without following any chain that the file could close to a circle.
 */
export function compoundEntry(file: Uint8Array, name: string): CompoundEntry | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  let at = bytes.indexOf(wanted, headerBytes);
  while (at !== -1 && !isAt(bytes, at, name)) at = bytes.indexOf(wanted, at + 2);
  if (at === -1) return undefined;
  const sectorBytes = bytes.readUInt16LE(30) === 12 ? 4096 : 512;
  return { start: (bytes.readUInt32LE(at + 116) + 1) * sectorBytes, size: bytes.readUInt32LE(at + 120) };
}
