import { decodeBase64, decodeQuotedPrintable } from './mime-encoding.ts';
import { MimeHeaders } from './mime-headers.ts';

/** A message or a part of one; its bytes stay where they are until asked for. */
export interface MimePart {
  readonly headers: MimeHeaders;
  /** Lower case, e.g. `text/plain`. */
  readonly type: string;
  readonly charset: string | undefined;
  /** Null when it has no name. */
  readonly filename: string | null;
  readonly isAttachment: boolean;
  /** Bytes before they are decoded. */
  readonly storedBytes: number;
  /** Parts of a multipart; empty for others. */
  readonly parts: readonly MimePart[];
  /** The body, transfer encoding undone. */
  body(): Uint8Array;
}

const deepest = 50;

/** Index of each line that begins with two dashes. */
function dashedLines(bytes: Uint8Array, most: number): readonly number[] | undefined {
  const found: number[] = [];
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) {
    if (bytes[at + 1] !== 0x2d || bytes[at + 2] !== 0x2d) continue;
    if (found.length >= most) return undefined;
    found.push(at + 1);
  }
  return found;
}

interface Message {
  readonly bytes: Uint8Array;
  readonly dashed: readonly number[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether the line at an index is `--boundary`, `--boundary--`, or neither. */
function delimiterAt({ bytes }: Message, at: number, boundary: string): 'next' | 'last' | undefined {
  const line = new TextDecoder('latin1').decode(bytes.subarray(at + 2, at + 2 + boundary.length + 40));
  if (!line.startsWith(boundary)) return undefined;
  const rest = /^(--)?[ \t]*(?:\r?\n|\r?$)/u.exec(line.slice(boundary.length));
  if (rest === null) return undefined;
  return rest[1] === undefined ? 'next' : 'last';
}

/** Index where a section ends: the line break before the delimiter belongs to the delimiter (RFC 2046, 5.1.1). */
function endBefore(bytes: Uint8Array, delimiter: number): number {
  return bytes[delimiter - 2] === 0x0d ? delimiter - 2 : delimiter - 1;
}

/** Where the sections of a multipart lie; a last one without its delimiter runs to the end. */
function sections(message: Message, { start, end }: Stretch, boundary: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let open: number | undefined;
  for (const at of message.dashed) {
    if (at < start || at >= end) continue;
    const delimiter = delimiterAt(message, at, boundary);
    if (delimiter === undefined) continue;
    if (open !== undefined) found.push({ start: open, end: Math.max(open, endBefore(message.bytes, at)) });
    const newline = message.bytes.indexOf(10, at);
    open = newline === -1 || newline >= end ? end : newline + 1;
    if (delimiter === 'last') return found;
  }
  return open === undefined ? found : [...found, { start: open, end }];
}

function decodeTransfer(stored: Uint8Array, encoding: string): Uint8Array {
  if (encoding === 'base64') return decodeBase64(stored);
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(stored) : stored.slice();
}

function readPart(message: Message, { start, end }: Stretch, depth: number): MimePart {
  const headers = new MimeHeaders(message.bytes, start, end);
  const { value, parameters } = headers.parameterised('content-type');
  const disposition = headers.parameterised('content-disposition');
  const body = { start: headers.bodyStart, end };
  const boundary = parameters.get('boundary') ?? '';
  const nested =
    value.startsWith('multipart/') && boundary !== '' && depth < deepest ? sections(message, body, boundary) : [];
  const filename = disposition.parameters.get('filename') ?? parameters.get('name') ?? '';
  return {
    headers,
    type: value === '' ? 'text/plain' : value,
    charset: parameters.get('charset'),
    filename: filename === '' ? null : filename,
    isAttachment: disposition.value === 'attachment',
    storedBytes: end - headers.bodyStart,
    parts: nested.map((section) => readPart(message, section, depth + 1)),
    body: () => {
      const encoding = headers.parameterised('content-transfer-encoding').value;
      return decodeTransfer(message.bytes.subarray(body.start, end), encoding);
    },
  };
}

/**
 * Finds the parts of a message (RFC 5322, 2045 to 2047); bodies are not decoded yet, so time and memory stay small.
 *
 * @param most - lines that could be delimiters; a message with more is not read.
 * @returns undefined when there are more.
 */
export function readMimeMessage(bytes: Uint8Array, most: number): MimePart | undefined {
  const dashed = dashedLines(bytes, most);
  return dashed === undefined
    ? undefined
    : readPart({ bytes, dashed }, { start: messageStart(bytes), end: bytes.length }, 0);
}

/** Skips a byte order mark and the `From ` line that mailbox files begin with. */
function messageStart(bytes: Uint8Array): number {
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0;
  if (new TextDecoder('latin1').decode(bytes.subarray(mark, mark + 5)) !== 'From ') return mark;
  const newline = bytes.indexOf(10);
  return newline === -1 ? bytes.length : newline + 1;
}
