import { ByteReader } from './byte-reader.ts';

/** One image of a TIFF file, from its directory alone; nothing is decoded. */
export interface TiffDirectory {
  /** Place in the chain of directories, from 0: what decoders call the page. */
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly dpiX?: number | undefined;
  readonly dpiY?: number | undefined;
  /** EXIF orientation, 1..8. */
  readonly orientation: number;
  /** A small copy of another image, such as a thumbnail. */
  readonly reduced: boolean;
}

export interface TiffDirectories {
  readonly directories: readonly TiffDirectory[];
  /** `end`: all were seen. `cut`: the chain points beyond the file. `too-many`: there are more than asked for. */
  readonly stop: 'end' | 'cut' | 'too-many';
}

/** Field numbers of TIFF 6.0, section 8. */
const tags = { subfile: 254, width: 256, height: 257, orientation: 274, xResolution: 282, yResolution: 283, unit: 296 };

interface Layout {
  readonly reader: ByteReader;
  readonly big: boolean;
}

function layoutOf(bytes: Uint8Array): { layout: Layout; first: number } | undefined {
  const reader = new ByteReader(bytes, bytes[0] === 0x49);
  const version = reader.u16(2);
  if (version === 42) return { layout: { reader, big: false }, first: reader.u32(4) };
  if (version === 43) return { layout: { reader, big: true }, first: reader.u64(8) };
  return undefined;
}

/** Value of a field: the first one when there are many, a fraction as a number. */
function fieldValue({ reader, big }: Layout, entry: number): number {
  const type = reader.u16(entry + 2);
  const inline = entry + (big ? 12 : 8);
  if (type === 1) return reader.u8(inline);
  if (type === 3) return reader.u16(inline);
  if (type === 4) return reader.u32(inline);
  if (type === 16) return reader.u64(inline);
  if (type !== 5) return 0;
  const at = big ? inline : reader.u32(inline);
  const divisor = reader.u32(at + 4);
  return divisor === 0 ? 0 : reader.u32(at) / divisor;
}

function readFields(layout: Layout, offset: number): { fields: Map<number, number>; next: number } | undefined {
  const { reader, big } = layout;
  const [head, size] = big ? [8, 20] : [2, 12];
  if (!reader.holds(offset, head)) return undefined;
  const count = big ? reader.u64(offset) : reader.u16(offset);
  const end = offset + head + count * size;
  if (!reader.holds(offset, head + count * size)) return undefined;
  const fields = new Map<number, number>();
  for (let entry = offset + head; entry < end; entry += size) {
    const tag = reader.u16(entry);
    if (!fields.has(tag)) fields.set(tag, fieldValue(layout, entry));
  }
  return { fields, next: big ? reader.u64(end) : reader.u32(end) };
}

function toDirectory(fields: ReadonlyMap<number, number>, index: number): TiffDirectory {
  const field = (tag: number): number => fields.get(tag) ?? 0;
  const perInch = { 2: 1, 3: 2.54 }[fields.get(tags.unit) ?? 2];
  const dpi = (tag: number): number | undefined =>
    perInch === undefined || field(tag) <= 0 ? undefined : field(tag) * perInch;
  const orientation = field(tags.orientation);
  return {
    index,
    width: field(tags.width),
    height: field(tags.height),
    dpiX: dpi(tags.xResolution),
    dpiY: dpi(tags.yResolution),
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    reduced: (field(tags.subfile) & 1) === 1,
  };
}

/**
 * Walks the chain of image directories of a TIFF or BigTIFF file.
 *
 * @param most - stops after that many directories.
 * @returns the directories in the order of the chain, each once even when the chain runs in a loop.
 */
export function tiffDirectories(bytes: Uint8Array, most: number): TiffDirectories {
  const opened = layoutOf(bytes);
  if (opened === undefined) return { directories: [], stop: 'cut' };
  const directories: TiffDirectory[] = [];
  const seen = new Set<number>();
  let offset = opened.first;
  while (offset !== 0 && !seen.has(offset)) {
    if (directories.length >= most) return { directories, stop: 'too-many' };
    seen.add(offset);
    const read = readFields(opened.layout, offset);
    if (read === undefined) return { directories, stop: 'cut' };
    directories.push(toDirectory(read.fields, directories.length));
    offset = read.next;
  }
  return { directories, stop: 'end' };
}
