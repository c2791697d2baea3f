import { mediaTypes, refusedTypes } from './media-type.ts';

/** As much of the beginning as is looked at, in bytes. */
const lookedAt = 64 * 1024;

/** Fields that a message has and other texts with "Name: value" lines do not (RFC 5322, 3.6 and transport traces). */
const messageFields = new Set([
  'from',
  'to',
  'cc',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'received',
  'return-path',
  'delivered-to',
  'reply-to',
  'sender',
  'in-reply-to',
  'references',
  'content-type',
  'dkim-signature',
  'x-mailer',
  'user-agent',
  'thread-topic',
]);
/** At least one of these: a message without a sender is not one. */
const senderFields = ['from', 'received', 'return-path', 'sender'];

function isPlausibleText(bytes: Uint8Array): boolean {
  return bytes.every(
    (byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c || byte === 0x1b,
  );
}

/** Names of the header fields, lower case, up to the first line that is none. */
function headerFields(text: string): readonly string[] {
  const names: string[] = [];
  for (const line of text.replace(/^From [^\n]*\n/u, '').split(/\r?\n/u)) {
    if (line === '') break;
    if (/^[ \t]/u.test(line) && names.length > 0) continue;
    const name = /^([!-9;-~]{1,100})[ \t]*:/u.exec(line)?.[1];
    if (name === undefined) break;
    names.push(name.toLowerCase());
  }
  return names;
}

function isMessage(text: string): boolean {
  const known = headerFields(text).filter((name) => messageFields.has(name));
  return new Set(known).size >= 2 && known.some((name) => senderFields.includes(name));
}

function markupType(text: string): string | undefined {
  const start = text
    .replace(/^(?:\s|<\?[^>]*\?>|<!--[\s\S]*?-->)+/u, '')
    .slice(0, 200)
    .toLowerCase();
  if (/^(?:<!doctype\s+svg|<svg[\s>])/u.test(start)) return refusedTypes.svg;
  if (/^<(?:!doctype\s+html|html|head|body|script|meta|title|p|div|table)[\s>]/u.test(start)) return refusedTypes.html;
  return /^\s*<\?xml/u.test(text) ? refusedTypes.xml : undefined;
}

/** What a file that has no signature is, judged as text: a message, markup, a script, plain text; undefined when it is none. */
export function recogniseText(bytes: Uint8Array): string | undefined {
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const head = bytes.subarray(bom, bom + lookedAt);
  const text = new TextDecoder('latin1').decode(head);
  if (isMessage(text)) return mediaTypes.email;
  const markup = markupType(text);
  if (markup !== undefined) return markup;
  if (head.length < 2 || !isPlausibleText(head)) return undefined;
  return text.startsWith('#!') ? 'application/x-sh' : refusedTypes.text;
}

/** Whether a PDF header stands within the first 1024 bytes, where readers look for it (PDF 32000-1, annex H, note 13). */
export function hasPdfHeader(bytes: Uint8Array): boolean {
  return /%PDF-\d/u.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)));
}
