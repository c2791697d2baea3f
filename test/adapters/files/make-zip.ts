import { crc32, deflateRawSync } from 'node:zlib';

/** One entry; what is not given is as an ordinary program writes it. */
export interface ZipEntry {
  readonly name: string | Uint8Array;
  readonly bytes?: Uint8Array | string;
  /** General purpose flags: 1 encrypted, 0x800 UTF-8. */
  readonly flags?: number;
  /** Unix mode, as kept by Unix programs. */
  readonly mode?: number;
  readonly method?: number;
  /** Said instead of the true unpacked size. */
  readonly size?: number;
  /** Said instead of the true checksum. */
  readonly checksum?: number;
  /** Said instead of the true place of the data: that of the entry of this index. */
  readonly placeOf?: number;
}

function header(fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}

interface Packed {
  readonly name: Buffer;
  readonly data: Buffer;
  /** From the flags to the length of the extra field: the same in both headers of an entry. */
  readonly shared: Buffer;
}

function pack({ name, bytes = '', flags = 0, method = 8, ...said }: ZipEntry): Packed {
  const content = Buffer.from(bytes);
  const data = method === 8 ? deflateRawSync(content) : content;
  const { size = content.length, checksum = crc32(content) } = said;
  const rawName = Buffer.from(name);
  const shared = header([
    [flags, 2],
    [method, 2],
    [0, 4],
    [checksum, 4],
    [data.length, 4],
    [size, 4],
    [rawName.length, 2],
    [0, 2],
  ]);
  return { name: rawName, data, shared };
}

/** A ZIP archive, honest or not. */
export function makeZip(entries: readonly ZipEntry[]): Uint8Array {
  const packed = entries.map(pack);
  const locals = packed.map(({ name, data, shared }) =>
    Buffer.concat([
      header([
        [0x04034b50, 4],
        [20, 2],
      ]),
      shared,
      name,
      data,
    ]),
  );
  const places = locals.map((_, index) => locals.slice(0, index).reduce((sum, { length }) => sum + length, 0));
  const central = packed.map(({ name, shared }, index) => {
    const { mode, placeOf = index } = entries[index] ?? {};
    const start = header([
      [0x02014b50, 4],
      [mode === undefined ? 20 : 0x0300 + 20, 2],
      [20, 2],
    ]);
    const end = header([
      [0, 2],
      [0, 2],
      [0, 2],
      [(mode ?? 0) * 0x10000, 4],
      [places[placeOf] ?? 0, 4],
    ]);
    return Buffer.concat([start, shared, end, name]);
  });
  const size = Buffer.concat(central).length;
  const place = Buffer.concat(locals).length;
  const count = entries.length;
  const end = header([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [size, 4],
    [place, 4],
    [0, 2],
  ]);
  return new Uint8Array(Buffer.concat([...locals, ...central, end]));
}
