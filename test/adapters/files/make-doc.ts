const sector = 512;
const endOfChain = 0xfffffffe;
const free = 0xffffffff;

/** Streams in an OLE compound file; each is filled up so that none goes to the small-stream area. */
export function makeCompoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(streams);
  const padded = names.map((name) => {
    const bytes = streams[name] ?? new Uint8Array();
    const filled = new Uint8Array(Math.max(4096, Math.ceil(bytes.length / sector) * sector));
    filled.set(bytes);
    return filled;
  });
  const directorySectors = Math.ceil((names.length + 1) / 4);
  const fat: number[] = [0xfffffffd];
  const chain = (count: number): number => {
    const start = fat.length;
    for (let index = 0; index < count; index += 1) fat.push(index === count - 1 ? endOfChain : fat.length + 1);
    return start;
  };
  const directory = chain(directorySectors);
  const starts = padded.map((bytes) => chain(bytes.length / sector));
  const file = Buffer.alloc(sector * (1 + fat.length));
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(file);
  file.writeUInt16LE(3, 26);
  file.writeUInt16LE(0xfffe, 28);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeUInt32LE(1, 44);
  file.writeUInt32LE(directory, 48);
  file.writeUInt32LE(4096, 56);
  file.writeUInt32LE(endOfChain, 60);
  file.writeUInt32LE(endOfChain, 68);
  for (let index = 0; index < 109; index += 1) file.writeUInt32LE(index === 0 ? 0 : free, 76 + index * 4);
  for (let index = 0; index < 128; index += 1) file.writeUInt32LE(fat[index] ?? free, sector + index * 4);
  const entry = (index: number, name: string, fields: { type: number; start: number; size: number }): void => {
    const at = sector * (1 + directory) + index * 128;
    file.write(name, at, 'utf16le');
    file.writeUInt16LE((name.length + 1) * 2, at + 64);
    file.writeUInt8(fields.type, at + 66);
    // The streams are one list of brothers on the right, the first of them the child of the root.
    const right = index === 0 || index === names.length ? free : index + 1;
    [free, right, index === 0 ? 1 : free].forEach((link, place) => file.writeUInt32LE(link, at + 68 + place * 4));
    file.writeUInt32LE(fields.start, at + 116);
    file.writeUInt32LE(fields.size, at + 120);
  };
  entry(0, 'Root Entry', { type: 5, start: endOfChain, size: 0 });
  names.forEach((name, index) => {
    entry(index + 1, name, { type: 2, start: starts[index] ?? 0, size: padded[index]?.length ?? 0 });
    file.set(padded[index] ?? [], sector * (1 + (starts[index] ?? 0)));
  });
  return new Uint8Array(file);
}

/** What a Word document says, and what is odd about it. */
export interface DocParts {
  readonly body: string;
  /** Stories in their order: footnotes, headers, comments. */
  readonly headers?: string;
  readonly comments?: string;
  /** Part of the body whose text is marked as deleted. */
  readonly deleted?: string;
  /** Said of that part instead: a property of characters and its value ([MS-DOC] 2.6.1). */
  readonly property?: readonly number[];
  readonly flags?: number;
  readonly magic?: number;
  /** Bytes of the stream of pictures. */
  readonly pictures?: number;
}

const textStart = 2048;
/** sprmCFRMarkDel, on. */
const deletion = [0x00, 0x08, 0x01];
/** Offset of the places of the headers in the table stream. */
const headerPlaces = 64;

/** A page of character formatting with one run that has a property. */
function formattingPage([from, to, end]: readonly [number, number, number], property: readonly number[]): Buffer {
  const page = Buffer.alloc(512);
  [textStart, from, to, end].forEach((offset, index) => page.writeUInt32LE(offset, index * 4));
  page.set([0, 250, 0], 16);
  page.set([property.length, ...property], 500);
  page.writeUInt8(3, 511);
  return page;
}

/** Says where the stories of the headers end: six separators of notes, a header of even pages, one of odd pages. */
function placeHeaders(document: Buffer, table: Buffer, length: number): void {
  table.writeUInt32LE(length, headerPlaces + 8 * 4);
  document.writeUInt32LE(headerPlaces, 242);
  document.writeUInt32LE(length === 0 ? 0 : 9 * 4, 246);
}

/** A .doc file of Word 97 with one piece of UTF-16 text. */
export function makeDoc({
  body,
  headers = '',
  comments = '',
  deleted = '',
  property = deletion,
  flags = 0x0200,
  magic = 0xa5ec,
  pictures = 0,
}: DocParts): Uint8Array {
  const text = Buffer.from(body + headers + comments, 'utf16le');
  const formatting = Math.ceil((textStart + text.length) / 512) * 512;
  const document = Buffer.alloc(formatting + 512);
  document.writeUInt16LE(magic, 0);
  document.writeUInt16LE(flags, 10);
  document.writeUInt32LE(body.length, 76);
  document.writeUInt32LE(headers.length, 84);
  document.writeUInt32LE(comments.length, 92);
  text.copy(document, textStart);
  const from = textStart + Math.max(0, body.indexOf(deleted)) * 2;
  formattingPage([from, from + deleted.length * 2, textStart + text.length], property).copy(document, formatting);
  const table = Buffer.alloc(128);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(0, 5);
  table.writeUInt32LE(text.length / 2, 9);
  table.writeUInt32LE(textStart, 15);
  table.writeUInt32LE(textStart, 32);
  table.writeUInt32LE(textStart + text.length, 36);
  table.writeUInt32LE(formatting / 512, 40);
  document.writeUInt32LE(0, 418);
  document.writeUInt32LE(21, 422);
  document.writeUInt32LE(32, 250);
  document.writeUInt32LE(deleted === '' ? 0 : 12, 254);
  placeHeaders(document, table, headers.length);
  return makeCompoundFile({
    WordDocument: document,
    '1Table': table,
    ...(pictures > 0 ? { Data: new Uint8Array(pictures) } : {}),
  });
}
