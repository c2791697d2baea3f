import { ByteReader } from './byte-reader.ts';
import { mediaTypes, refusedTypes } from './media-type.ts';

/** Special sector numbers at and above this one end a chain or mark a free sector ([MS-CFB] 2.1). */
const lastSector = 0xfffffffa;
const directoryEntrySize = 128;
const mostDirectorySectors = 2048;

interface Stream {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/**
 * Streams of an OLE compound file ([MS-CFB]), read without trusting any count of the header: chains are followed at most
 * once through each sector, and never hold more than the file does.
 */
export class CompoundFile {
  readonly #reader: ByteReader;
  readonly #sectorSize: number;
  readonly #miniCutoff: number;
  readonly #fat: readonly number[];
  readonly #streams: ReadonlyMap<string, Stream>;
  readonly #root: Stream | undefined;

  /** @param bytes - whatever; a file that is no compound file has no streams. */
  constructor(bytes: Uint8Array) {
    this.#reader = new ByteReader(bytes);
    this.#sectorSize = this.#reader.u16(30) === 12 ? 4096 : 512;
    this.#miniCutoff = this.#reader.u32(56);
    this.#fat = this.#readFat();
    const entries = this.#readDirectory();
    this.#root = entries.find(({ type }) => type === 5)?.stream;
    this.#streams = new Map(entries.filter(({ type }) => type === 2).map(({ stream }) => [stream.name, stream]));
  }

  /** Names of all streams, whatever storage they are in. */
  get names(): ReadonlySet<string> {
    return new Set(this.#streams.keys());
  }

  /** Bytes of a stream, fewer than its stated size when the file does not hold them; undefined when there is none. */
  stream(name: string): Uint8Array | undefined {
    const found = this.#streams.get(name);
    if (found === undefined) return undefined;
    return found.size < this.#miniCutoff ? this.#miniStream(found) : this.#join(this.#chain(found.start), found.size);
  }

  #sectorOffset(sector: number): number {
    return (sector + 1) * this.#sectorSize;
  }

  #holdsSector(sector: number): boolean {
    return sector < lastSector && this.#sectorOffset(sector) < this.#reader.length;
  }

  #sectorEntries(sector: number): readonly number[] {
    const start = this.#sectorOffset(sector);
    return Array.from({ length: this.#sectorSize / 4 }, (_, index) => this.#reader.u32(start + index * 4));
  }

  #readFat(): readonly number[] {
    const inHeader = Array.from({ length: 109 }, (_, index) => this.#reader.u32(76 + index * 4));
    const sectors = new Set(inHeader.filter((sector) => this.#holdsSector(sector)));
    const seen = new Set<number>();
    let next = this.#reader.u32(68);
    while (this.#holdsSector(next) && !seen.has(next)) {
      seen.add(next);
      const entries = this.#sectorEntries(next);
      for (const sector of entries.slice(0, -1)) if (this.#holdsSector(sector)) sectors.add(sector);
      next = entries.at(-1) ?? lastSector;
    }
    // A table longer than the file has sectors would only be there to fill the memory.
    const most = Math.ceil(this.#reader.length / this.#sectorSize / (this.#sectorSize / 4));
    return [...sectors].slice(0, most).flatMap((sector) => this.#sectorEntries(sector));
  }

  #chain(start: number): readonly number[] {
    const seen = new Set<number>();
    let sector = start;
    while (this.#holdsSector(sector) && !seen.has(sector)) {
      seen.add(sector);
      sector = this.#fat[sector] ?? lastSector;
    }
    return [...seen];
  }

  #join(sectors: readonly number[], size: number): Uint8Array {
    const wanted = sectors.slice(0, Math.ceil(size / this.#sectorSize));
    const joined = new Uint8Array(wanted.length * this.#sectorSize);
    wanted.forEach((sector, index) => {
      const start = this.#sectorOffset(sector);
      joined.set(this.#reader.bytes.subarray(start, start + this.#sectorSize), index * this.#sectorSize);
    });
    return joined.subarray(0, size);
  }

  #miniStream({ start, size }: Stream): Uint8Array {
    if (this.#root === undefined) return new Uint8Array();
    const container = this.#join(this.#chain(this.#root.start), this.#root.size);
    const mostFat = Math.ceil(container.length / 64 / (this.#sectorSize / 4));
    const fat = this.#chain(this.#reader.u32(60))
      .slice(0, mostFat)
      .flatMap((sector) => this.#sectorEntries(sector));
    const joined = new Uint8Array(Math.min(size, container.length));
    const seen = new Set<number>();
    let sector = start;
    while (sector * 64 < container.length && !seen.has(sector) && seen.size * 64 < joined.length) {
      const at = seen.size * 64;
      joined.set(container.subarray(sector * 64, sector * 64 + Math.min(64, joined.length - at)), at);
      seen.add(sector);
      sector = fat[sector] ?? lastSector;
    }
    return joined;
  }

  #readDirectory(): readonly { readonly type: number; readonly stream: Stream }[] {
    const perSector = this.#sectorSize / directoryEntrySize;
    return this.#chain(this.#reader.u32(48))
      .slice(0, mostDirectorySectors)
      .flatMap((sector) =>
        Array.from({ length: perSector }, (_, index) =>
          this.#entry(this.#sectorOffset(sector) + index * directoryEntrySize),
        ),
      );
  }

  #entry(at: number): { readonly type: number; readonly stream: Stream } {
    const letters = Math.min(31, Math.max(0, this.#reader.u16(at + 64) / 2 - 1));
    const name = Array.from({ length: letters }, (_, index) =>
      String.fromCharCode(this.#reader.u16(at + index * 2)),
    ).join('');
    const stream = { name, start: this.#reader.u32(at + 116), size: this.#reader.u32(at + 120) };
    return { type: this.#reader.u8(at + 66), stream };
  }
}

const typeByStream = [
  ['EncryptedPackage', refusedTypes.lockedOffice],
  ['WordDocument', mediaTypes.doc],
  ['Workbook', refusedTypes.xls],
  ['Book', refusedTypes.xls],
  ['PowerPoint Document', refusedTypes.ppt],
  ['__properties_version1.0', refusedTypes.outlook],
] as const;

/** Which kind of document an OLE compound file is, by the streams in it. */
export function recogniseCompoundFile(bytes: Uint8Array): string {
  const { names } = new CompoundFile(bytes);
  return typeByStream.find(([stream]) => names.has(stream))?.[1] ?? refusedTypes.compound;
}
