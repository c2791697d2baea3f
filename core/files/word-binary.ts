import { ByteReader } from './byte-reader.ts';
import { type CompoundFile } from './compound-file.ts';
import { decodeWindows1252 } from './windows-1252.ts';
import { unseenRanges, visibleRanges, type ByteRange } from './word-unseen-text.ts';

/** Offsets in the File Information Block ([MS-DOC] 2.5). */
const fib = { magic: 0, flags: 10, textLengths: 76, pieceTable: 418 };
const wordMagic = 0xa5ec;
const oldWordMagic = 0xa5dc;
const deepestField = 100;
const mostPieces = 200_000;
/** Characters of a document of some 5,000 pages. */
const mostCharacters = 20_000_000;

/** A run of characters that lie together in the stream. */
interface Piece {
  /** Position of its first character in the text. */
  readonly start: number;
  readonly length: number;
  /** Offset of its first byte in the stream `WordDocument`. */
  readonly offset: number;
  readonly wide: boolean;
}

export type WordText =
  | { readonly stretches: readonly (readonly string[])[] }
  | { readonly fault: 'corrupt' | 'encrypted' | 'too-long' | 'too-old' };

/** The piece table: which bytes make up the text, in order ([MS-DOC] 2.8.35 and 2.9.177). */
function readPieces(table: ByteReader, start: number, size: number): readonly Piece[] {
  let at = start;
  const end = Math.min(start + size, table.length);
  // Formatting blocks (1) may come first; the table of pieces is block 2.
  while (at < end && table.u8(at) === 1) at += 3 + table.u16(at + 1);
  if (table.u8(at) !== 2) return [];
  const count = Math.min(mostPieces, Math.floor((Math.min(table.u32(at + 1), end - at - 5) - 4) / 12));
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index += 1) {
    const from = table.u32(at + 5 + index * 4);
    const to = table.u32(at + 9 + index * 4);
    const position = table.u32(at + 5 + (count + 1) * 4 + index * 8 + 2);
    const wide = (position & 0x40000000) === 0;
    const offset = wide ? position : (position & 0x3fffffff) / 2;
    if (to > from) pieces.push({ start: from, length: to - from, offset, wide });
  }
  return pieces;
}

/** The part of a piece between two positions of the text. */
function clipped(piece: Piece, from: number, to: number): Piece {
  const start = Math.max(piece.start, from);
  const length = Math.max(0, Math.min(piece.start + piece.length, to) - start);
  return { ...piece, start, length, offset: piece.offset + (start - piece.start) * (piece.wide ? 2 : 1) };
}

function decodePiece(document: ByteReader, { offset, length, wide }: Piece, unseen: readonly ByteRange[]): string {
  const decode = (bytes: Uint8Array): string =>
    wide ? new TextDecoder('utf-16le').decode(bytes) : decodeWindows1252(bytes);
  const parts = visibleRanges({ from: offset, to: offset + length * (wide ? 2 : 1) }, unseen);
  return parts.map(({ from, to }) => decode(document.bytes.subarray(from, to))).join('');
}

/** Headers and footers, body, footnotes, then end notes and text boxes; comments, which lie between, are left out. */
function storyTexts(document: ByteReader, pieces: readonly Piece[], unseen: readonly ByteRange[]): readonly string[] {
  const [body = 0, footnotes = 0, headers = 0, , comments = 0] = [0, 4, 8, 12, 16].map((at) =>
    document.u32(fib.textLengths + at),
  );
  const headersStart = body + footnotes;
  const commentsStart = headersStart + headers;
  const text = (from: number, to: number): string =>
    pieces.map((piece) => decodePiece(document, clipped(piece, from, to), unseen)).join('');
  return [text(headersStart, commentsStart), text(0, headersStart), text(commentsStart + comments, Infinity)];
}

/** Characters that stand for something else ([MS-DOC] 2.4.1 and 2.8.25). */
const mark = {
  cell: '\u0007',
  line: '\u000b',
  page: '\u000c',
  fieldStart: '\u0013',
  fieldResult: '\u0014',
  fieldEnd: '\u0015',
  hyphen: '\u001e',
  softHyphen: '\u001f',
};

/** Leaves out the code of each field, such as `PAGE` or `HYPERLINK "…"`; its result is what is seen. */
function withoutFieldCodes(text: string): string {
  const marks = new RegExp(`([${mark.fieldStart}${mark.fieldResult}${mark.fieldEnd}])`, 'u');
  const codes: boolean[] = [];
  const seen: string[] = [];
  for (const part of text.split(marks)) {
    if (part === mark.fieldStart) codes.push(true);
    else if (part === mark.fieldResult) codes.splice(-1, 1, false);
    else if (part === mark.fieldEnd) codes.pop();
    else if (codes.length < deepestField && !codes.includes(true)) seen.push(part);
  }
  return seen.join('');
}

/** Lines between page breaks; a cell mark after another one ends a table row. */
function toStretches(text: string): readonly (readonly string[])[] {
  const lines = withoutFieldCodes(text)
    .replaceAll(mark.cell + mark.cell, '\r')
    .replaceAll(mark.cell, '\t')
    .replaceAll(mark.hyphen, '-')
    .replaceAll(mark.softHyphen, '')
    .replaceAll(mark.line, '\r');
  return lines.split(mark.page).map((stretch) => stretch.split('\r'));
}

/**
 * Text of a Word 97–2003 document ([MS-DOC]): body, then footnotes, headers, end notes and text boxes at the end. Deleted and
 * hidden text and comments are left out. Time and memory are bounded by the size of the file.
 */
export function wordText(file: CompoundFile): WordText {
  const document = new ByteReader(file.stream('WordDocument') ?? new Uint8Array());
  const magic = document.u16(fib.magic);
  if (magic !== wordMagic) return { fault: magic === oldWordMagic ? 'too-old' : 'corrupt' };
  const flags = document.u16(fib.flags);
  if ((flags & 0x0100) !== 0) return { fault: 'encrypted' };
  const table = new ByteReader(file.stream((flags & 0x0200) === 0 ? '0Table' : '1Table') ?? new Uint8Array());
  const pieces = readPieces(table, document.u32(fib.pieceTable), document.u32(fib.pieceTable + 4));
  const characters = pieces.reduce((sum, { length }) => sum + length, 0);
  // Each character takes a byte at least: more of them than bytes is a lie.
  if (characters === 0 || characters > document.length) return { fault: 'corrupt' };
  if (characters > mostCharacters) return { fault: 'too-long' };
  return { stretches: toStretches(storyTexts(document, pieces, unseenRanges(document, table)).join('\r')) };
}
