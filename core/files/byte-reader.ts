/**
 * Reads numbers from bytes that may lie about themselves: what is beyond the end reads as 0, and {@link ByteReader.holds}
 * tells whether a range is there.
 */
export class ByteReader {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  readonly #littleEndian: boolean;

  constructor(bytes: Uint8Array, littleEndian = true) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#littleEndian = littleEndian;
  }

  holds(offset: number, count: number): boolean {
    return offset >= 0 && count >= 0 && offset + count <= this.bytes.length;
  }

  u8(offset: number): number {
    return this.holds(offset, 1) ? this.#view.getUint8(offset) : 0;
  }

  u16(offset: number): number {
    return this.holds(offset, 2) ? this.#view.getUint16(offset, this.#littleEndian) : 0;
  }

  u32(offset: number): number {
    return this.holds(offset, 4) ? this.#view.getUint32(offset, this.#littleEndian) : 0;
  }

  i32(offset: number): number {
    return this.holds(offset, 4) ? this.#view.getInt32(offset, this.#littleEndian) : 0;
  }

  /** Up to 2^53; beyond, the nearest number. */
  u64(offset: number): number {
    return this.holds(offset, 8) ? Number(this.#view.getBigUint64(offset, this.#littleEndian)) : 0;
  }
}
